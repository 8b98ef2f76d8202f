import type { Asking } from "./asking.ts";

/** Stands in a body for an id that is another in each request. It is as long as an id, so lengths stay. */
export const FRESH_KEY = "00000000-0000-4000-8000-fresh00key00";

/** What wrk runs: the requests in turn, each written once beforehand where it does not change, and one line of results. */
export function luaScript(asked: readonly Asking[], host: string): string {
  return `
local hex = "0123456789abcdef"
local function fresh()
  local made = string.gsub("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx", "x", function()
    local at = math.random(1, 16)
    return string.sub(hex, at, at)
  end)
  return made
end
local asked = {}
local at = 0
function init()
  math.randomseed(os.time() + tonumber(string.match(tostring({}), "0x(%x+)") or "1", 16) % 100000)
  ${asked.map((each) => `asked[#asked + 1] = { text = wrk.format(${luaText(each.method)}, ${luaText(each.path)}, ${luaTable({ Host: host, ...each.headers })}, ${each.body ? luaText(each.body) : "nil"}), changes = ${each.body.includes(FRESH_KEY)} }`).join("\n  ")}
end
function request()
  at = at % #asked + 1
  local this = asked[at]
  if this.changes then
    local key = fresh()
    return (string.gsub(this.text, ${luaText(FRESH_KEY.replaceAll("-", "%-"))}, key))
  end
  return this.text
end
function done(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %f %f %f %f %d\\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, failed))
end
`;
}

/** Every byte that could mean something to Lua is written by its number. */
function luaText(text: string): string {
  const bytes = [...Buffer.from(text, "utf8")].map((byte) =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\${String(byte).padStart(3, "0")}`,
  );
  return `"${bytes.join("")}"`;
}

function luaTable(values: Record<string, string>): string {
  return `{ ${Object.entries(values)
    .map(([name, value]) => `[${luaText(name)}] = ${luaText(value)}`)
    .join(", ")} }`;
}
