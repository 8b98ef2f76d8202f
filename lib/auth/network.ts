import { isIPv4, isIPv6 } from "node:net";

/** What stands for a sender when no proxy tells who it is. */
export const DIRECT = "direct";

/**
 * The network a request came from: the first 24 bits of an IPv4 address, 48 of an IPv6 one, so that one household
 * or office counts as one.
 *
 * @param forwarded the header `x-forwarded-for`; only its last `hops` entries were written by proxies of ours
 * @param hops how many proxies stand before us and may be believed; with none, every sender is {@link DIRECT},
 *   for whoever speaks to us can write that header
 */
export function networkOf(forwarded: string | null, hops: number): string {
  if (hops < 1 || !forwarded) return DIRECT;
  const entry = forwarded.split(",").at(-hops)?.trim() ?? "";
  const address = entry
    .replace(/^\[([^\]]*)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}/24`;
  if (isIPv6(address)) return `${firstGroups(address, 3)}/48`;
  return DIRECT;
}

/** The first groups of an IPv6 address in one writing: lower case, without leading zeros, `::` written out. */
function firstGroups(address: string, count: number): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = !tail ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill("0"), ...after];
  return groups
    .slice(0, count)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
