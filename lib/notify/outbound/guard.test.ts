import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, test } from "vitest";
import { isGlobal } from "./global-address.ts";
import { findPassage, readOutbound } from "./guard.ts";

const { ipV4: ipv4, ipV6: ipv6 } = fc;
const nobody = async () => [];

test.each([
  "8.8.8.8",
  "1.1.1.1",
  "93.184.215.14",
  "2606:4700:4700::1111",
  "2001:4860:4860::8888",
  "2a02:6b8::1",
])("%s is public", (address) => expect(isGlobal(address)).toBe(true));

test.each([
  ["this network", "0.0.0.0"],
  ["this network", "0.1.2.3"],
  ["this machine", "127.0.0.1"],
  ["this machine", "127.255.255.254"],
  ["private", "10.0.0.1"],
  ["private", "172.16.0.1"],
  ["private", "172.31.255.255"],
  ["private", "192.168.1.1"],
  ["a provider's own", "100.64.0.1"],
  ["a cloud's metadata", "169.254.169.254"],
  ["protocol assignments", "192.0.0.8"],
  ["documentation", "192.0.2.1"],
  ["documentation", "198.51.100.1"],
  ["documentation", "203.0.113.1"],
  ["benchmarks", "198.18.0.1"],
  ["6to4 relays", "192.88.99.1"],
  ["AS112", "192.31.196.1"],
  ["AMT", "192.52.193.1"],
  ["many at once", "224.0.0.1"],
  ["reserved", "240.0.0.1"],
  ["everybody", "255.255.255.255"],
  ["unspecified", "::"],
  ["this machine", "::1"],
  ["mapped", "::ffff:127.0.0.1"],
  ["mapped, and public within", "::ffff:8.8.8.8"],
  ["mapped, in hexadecimal", "::ffff:7f00:1"],
  ["IPv4-compatible", "::127.0.0.1"],
  ["translated", "::ffff:0:127.0.0.1"],
  ["NAT64", "64:ff9b::127.0.0.1"],
  ["NAT64, and public within", "64:ff9b::8.8.8.8"],
  ["local NAT64", "64:ff9b:1::a00:1"],
  ["discard", "100::1"],
  ["Teredo", "2001:0:53aa:64c::1"],
  ["ORCHID", "2001:20::1"],
  ["benchmarks", "2001:2::1"],
  ["documentation", "2001:db8::1"],
  ["documentation", "3fff::1"],
  ["6to4 of this machine", "2002:7f00:1::"],
  ["6to4 of a public one", "2002:808:808::1"],
  ["segment routing", "5f00::1"],
  ["unique local", "fc00::1"],
  ["unique local", "fd12:3456:789a::1"],
  ["link local", "fe80::1"],
  ["link local with a zone", "fe80::1%eth0"],
  ["public with a zone", "2606:4700:4700::1111%eth0"],
  ["site local", "fec0::1"],
  ["many at once", "ff02::1"],
  ["not given out", "4000::1"],
  ["no address", "example.org"],
  ["no address", "2130706433"],
  ["no address", "0x7f.1"],
  ["no address", ""],
])("not public: %s (%s)", (_, address) => expect(isGlobal(address)).toBe(false));

test.each([
  ["nothing", "", "bad_url"],
  ["no address", "hooks.example.org", "bad_url"],
  ["a blank", "https://hooks.example.org/a b", "bad_url"],
  ["a line break, which the parser drops", "https://hooks.exa\nmple.org/", "bad_url"],
  ["a tab", "https://hooks.example.org\t/", "bad_url"],
  ["a backslash, which the parser turns", "https://hooks.example.org\\@10.0.0.1/", "bad_url"],
  ["far too long", `https://hooks.example.org/${"a".repeat(2100)}`, "bad_url"],
  ["a port that is none", "https://hooks.example.org:99999/", "bad_url"],
  ["http", "http://hooks.example.org/", "not_https"],
  ["ftp", "ftp://hooks.example.org/", "not_https"],
  ["a file", "file:///etc/passwd", "not_https"],
  ["gopher", "gopher://hooks.example.org/", "not_https"],
  ["data", "data:text/plain,x", "not_https"],
  ["another port", "https://hooks.example.org:22/", "bad_port"],
  ["the port of http", "https://hooks.example.org:80/", "bad_port"],
  ["the port of a database", "https://hooks.example.org:5432/", "bad_port"],
  ["a user", "https://user@hooks.example.org/", "credentials"],
  ["a password", "https://user:word@hooks.example.org/", "credentials"],
  ["an empty user", "https://@hooks.example.org/", "credentials"],
  ["localhost", "https://localhost/", "bad_host"],
  ["LOCALHOST", "https://LOCALHOST/", "bad_host"],
  ["localhost with a dot", "https://localhost./", "bad_host"],
  ["below localhost", "https://a.localhost/", "bad_host"],
  ["a name of one word", "https://intranet/", "bad_host"],
  ["a name with a dot at its end", "https://hooks.example.org./", "bad_host"],
  ["multicast DNS", "https://printer.local/", "bad_host"],
  ["a house", "https://nas.home.arpa/", "bad_host"],
  ["a cloud's inside", "https://metadata.google.internal/", "bad_host"],
  ["a name that ends in a number", "https://example.1a2/", "bad_host"],
  ["dotted", "https://127.0.0.1/", "private_address"],
  ["dotted with a dot at its end", "https://127.0.0.1./", "private_address"],
  ["decimal", "https://2130706433/", "private_address"],
  ["octal", "https://0177.0.0.1/", "private_address"],
  ["hexadecimal", "https://0x7f000001/", "private_address"],
  ["mixed", "https://0x7f.1/", "private_address"],
  ["short", "https://127.1/", "private_address"],
  ["full-width digits", "https://１２７.0.0.1/", "private_address"],
  ["ideographic dots", "https://127。0。0。1/", "private_address"],
  ["escaped", "https://%31%32%37.0.0.1/", "private_address"],
  ["circled digits", "https://①②⑦.⓪.⓪.①/", "private_address"],
  ["nought", "https://0/", "private_address"],
  ["metadata", "https://169.254.169.254/latest/meta-data/", "private_address"],
  ["IPv6", "https://[::1]/", "private_address"],
  ["mapped", "https://[::ffff:127.0.0.1]/", "private_address"],
  ["mapped in hexadecimal", "https://[::ffff:7f00:1]/", "private_address"],
  ["NAT64", "https://[64:ff9b::7f00:1]/", "private_address"],
  ["6to4", "https://[2002:7f00:1::]/", "private_address"],
  ["a zone", "https://[fe80::1%25eth0]/", "bad_url"],
])("%s is refused by its form: %s", (_, text, code) => {
  expect(readOutbound(text, [])).toEqual({ ok: false, error: code });
});

test.each([
  "https://hooks.example.org/",
  "https://hooks.example.org:443/x?y=z",
  "https://hooks.example.org:8443/x",
  "https://HOOKS.Example.ORG",
  "https://xn--80ak6aa92e.com/",
  "https://пример.рф/",
  "https://8.8.8.8/",
  "https://[2606:4700:4700::1111]:8443/",
])("%s may be tried", (text) => expect(readOutbound(text, []).ok).toBe(true));

test("the operator's own services may be http, on any port, on any network, and nothing beside them", async () => {
  const allow = ["hooks.lan:8080", "127.0.0.1:9000", "[::1]:9000", "plain.lan:80"];
  const own = [
    "http://hooks.lan:8080/x",
    "https://127.0.0.1:9000/",
    "http://[::1]:9000/",
    "http://plain.lan/",
  ];
  for (const url of own) expect((await findPassage(url, allow, async () => ["10.0.0.5"])).ok, url).toBe(true);
  for (const url of [
    "http://hooks.lan:8081/",
    "http://hooks.lan/",
    "http://127.0.0.1:9001/",
    "https://plain.lan/",
  ])
    expect(readOutbound(url, allow).ok, url).toBe(false);
  expect(readOutbound("http://user:word@hooks.lan:8080/", allow)).toEqual({
    ok: false,
    error: "credentials",
  });
});

test("every answer of the name service must be public, at each try anew", async () => {
  const url = "https://hooks.example.org/";
  const answers = [["93.184.215.14"], ["10.0.0.1"], ["93.184.215.14", "127.0.0.1"], ["::ffff:10.0.0.1"], []];
  const resolve = async () => answers.shift() ?? [];
  expect(await findPassage(url, [], resolve)).toMatchObject({
    ok: true,
    value: { addresses: ["93.184.215.14"] },
  });
  for (const error of ["private_address", "private_address", "private_address", "no_address"])
    expect(await findPassage(url, [], resolve)).toEqual({ ok: false, error });
});

test("whatever IPv4 address is put into an IPv6 one, it is not reached through it", () => {
  const carriers = [
    (hex: string) => `::ffff:${hex}`,
    (hex: string) => `64:ff9b::${hex}`,
    (hex: string) => `64:ff9b:1::${hex}`,
    (hex: string) => `2002:${hex}::1`,
    (hex: string) => `2001:0:${hex}::1`,
    (hex: string) => `::${hex}`,
  ];
  fc.assert(
    fc.property(ipv4(), fc.constantFrom(...carriers), (address, carry) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      expect(isGlobal(carry(hex))).toBe(false);
    }),
  );
});

test("a number in any of its forms is judged as the address that it is", async () => {
  const forms = [
    (n: number) => String(n),
    (n: number) => `0x${n.toString(16)}`,
    (n: number) => `0${n.toString(8)}`,
    (n: number) => `0x${(n >>> 24).toString(16)}.${n & 0xffffff}`,
  ];
  await fc.assert(
    fc.asyncProperty(fc.nat(0xffffffff), fc.constantFrom(...forms), async (n, write) => {
      const plain = [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255].join(".");
      expect((await findPassage(`https://${write(n)}/`, [], nobody)).ok).toBe(isGlobal(plain));
    }),
  );
});

test("nothing that is let through is anything but https to a public address", async () => {
  const host = fc.oneof(
    ipv4(),
    ipv6().map((each) => `[${each}]`),
    fc.constantFrom("hooks.example.org", "localhost", "127.1", "0x7f.1", "[::ffff:7f00:1]"),
    fc.string({ maxLength: 20 }),
  );
  const url = fc
    .tuple(
      fc.constantFrom("https://", "http://", "HTTPS:", ""),
      fc.constantFrom("", "", "", "@", "u@", "u:p@"),
      host,
      fc.constantFrom("", "", ".", ":443", ":8443", ":80"),
      fc.constantFrom("", "/", "/a?b#c", "\\@10.0.0.1/"),
    )
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(url, fc.oneof(ipv4(), ipv6()), async (text, resolved) => {
      const found = await findPassage(text, [], async () => [resolved]);
      if (!found.ok) return;
      const { url: read, addresses } = found.value;
      expect(read.protocol).toBe("https:");
      expect(["", "8443"]).toContain(read.port);
      expect(read.username + read.password).toBe("");
      for (const each of addresses) expect(ipaddr.parse(each).range()).toBe("unicast");
    }),
    { numRuns: 1000 },
  );
});
