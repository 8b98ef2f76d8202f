import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.each([
  ["one proxy, one sender", "203.0.113.9", 1, "203.0.113/24"],
  ["what the sender wrote itself is not believed", "198.51.100.1, 203.0.113.9", 1, "203.0.113/24"],
  ["two proxies", "203.0.113.9, 10.0.0.2", 2, "203.0.113/24"],
  ["fewer entries than proxies", "203.0.113.9", 2, "direct"],
  ["no proxy: the header is the sender's own word", "203.0.113.9", 0, "direct"],
  ["no header", null, 1, "direct"],
  ["a port", "203.0.113.9:4711", 1, "203.0.113/24"],
  ["an IPv6 address", "2001:DB8:0aa::1", 1, "2001:db8:aa/48"],
  ["the same in brackets with a port", "[2001:db8:aa::1]:443", 1, "2001:db8:aa/48"],
  ["a short IPv6 address", "2001:db8::1", 1, "2001:db8:0/48"],
  ["loopback", "::1", 1, "0:0:0/48"],
  ["IPv4 within IPv6", "::ffff:203.0.113.9", 1, "203.0.113/24"],
  ["nonsense", "<script>", 1, "direct"],
])("%s", (_, header, hops, network) => expect(networkOf(header, hops)).toBe(network));
