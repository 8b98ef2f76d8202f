import { fromBase64 } from "./bytes.ts";

/** Opens a sealed column of one row once, however many rows of a list show it; `sealed` is base64, as JSON has it. */
export function once(open: (rowId: string, sealed: Uint8Array | null) => string | null) {
  const known = new Map<string, string | null>();
  return (rowId: string, sealed: string | null): string | null => {
    if (!known.has(rowId)) known.set(rowId, open(rowId, fromBase64(sealed)));
    return known.get(rowId) ?? null;
  };
}
