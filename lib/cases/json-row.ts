/** Sealed bytes arrive as hex inside JSON; no clear column can begin so, for clear text is codes only. */
const HEX = /^\\x[0-9a-f]*$/;

/** A row that came as JSON, with its sealed columns turned back into bytes. */
export function fromJson<Row>(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "string" && HEX.test(value) ? Buffer.from(value.slice(2), "hex") : value,
    ]),
  ) as Row;
}
