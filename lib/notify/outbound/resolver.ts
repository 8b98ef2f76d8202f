import "server-only";
import { lookup, Resolver } from "node:dns/promises";
import type { Resolve } from "./guard.ts";

const TIMEOUT_MS = 1000;
const TRIES = 2;

/**
 * How names are found. Of the operator's own services by the machine, with its hosts file. Of all others by asking the name servers
 * directly: the machine's way holds a thread for as long as a name server pleases, and four of those are all that a process has.
 * @param servers name servers as `host:port`; the machine's
 */
export function nameResolver(servers?: readonly string[]): Resolve {
  return async (host, isOwn) => {
    if (isOwn) return (await lookup(host, { all: true }).catch(() => [])).map(({ address }) => address);
    const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
    if (servers) resolver.setServers(servers);
    const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    return found.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
  };
}
