import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** All addresses that IANA has given out as global unicast (RFC 4291 and later); NAT64, mapped and local ones lie elsewhere. */
const GLOBAL_V6 = ipaddr.IPv6.parse("2000::");

/**
 * Whether an IP address is one of the public internet: no private, local, shared, reserved or test network, and none that carries
 * another address within it (mapped, NAT64, 6to4, Teredo), which a router on the way would unpack.
 */
export function isGlobal(address: string): boolean {
  if (isIP(address) === 0 || address.includes("%")) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_V6, 3);
}
