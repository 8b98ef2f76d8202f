import { isIP } from "node:net";
import { err, ok, type Result } from "../../result.ts";
import { isGlobal } from "./global-address.ts";

/** Finds every address of a name, of the operator's own service or of a stranger's; an empty list when there is none. */
export type Resolve = (host: string, isOwn: boolean) => Promise<string[]>;

/** Why an address may not be reached. */
export type Refusal =
  | "bad_url"
  | "not_https"
  | "bad_port"
  | "credentials"
  | "bad_host"
  | "private_address"
  | "no_address";

/** Where a request may go: to these addresses and to no other, whatever its name says a moment later. */
export type Passage = { url: URL; addresses: string[] };

const LONGEST = 2048;
const PORTS = new Set(["", "443", "8443"]);
/** Names that mean this machine or this network wherever they are asked (RFC 6761, 6762, 8375, ICANN's `internal`). */
const LOCAL_NAME = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/;
const NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An address that somebody typed, if its form alone lets it be reached: https, port 443 or 8443, a full name or a public IP address,
 * nobody's password within. The standard parser has by then turned decimal, octal, hexadecimal and full-width forms into plain ones.
 * @param allow `host:port` of the operator's own services: these may be http, on any port and on any network
 */
export function readOutbound(text: string, allow: readonly string[]): Result<URL, Refusal> {
  const url = text.length <= LONGEST ? URL.parse(text) : null;
  if (!url || /[\s\\\p{Cc}]/u.test(text)) return err("bad_url");
  if (!/^https?:$/.test(url.protocol)) return err("not_https");
  if (url.username || url.password || /^https?:\/\/[^/?#]*@/i.test(text)) return err("credentials");
  if (isAllowed(url, allow)) return ok(url);
  if (url.protocol !== "https:") return err("not_https");
  if (!PORTS.has(url.port)) return err("bad_port");
  const host = hostOf(url);
  if (isIP(host)) return isGlobal(host) ? ok(url) : err("private_address");
  return host.length <= 253 && NAME.test(host) && !LOCAL_NAME.test(host) ? ok(url) : err("bad_host");
}

/**
 * Finds where a request may go. Every answer of the name service must be a public address: one that is not makes all of them suspect.
 * Asked anew at each try, for a name may point elsewhere by then.
 */
export async function findPassage(
  text: string,
  allow: readonly string[],
  resolve: Resolve,
): Promise<Result<Passage, Refusal>> {
  const read = readOutbound(text, allow);
  if (!read.ok) return read;
  const url = read.value;
  const host = hostOf(url);
  const isOwn = isAllowed(url, allow);
  const addresses = isIP(host) ? [host] : await resolve(host, isOwn);
  if (addresses.length === 0) return err("no_address");
  if (!isOwn && !addresses.every(isGlobal)) return err("private_address");
  return ok({ url, addresses });
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

function isAllowed(url: URL, allow: readonly string[]): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return allow.includes(`${url.hostname}:${port}`);
}
