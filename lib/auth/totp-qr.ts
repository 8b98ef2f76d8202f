import { encode } from "uqr";

/** Light modules that a reader needs round the code. */
const QUIET = 4;

/** A QR code as rows of modules, true for dark, with the quiet margin of four round it. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: "M", border: QUIET }).data;
}

/**
 * Dark modules as one SVG path in units of a module; the view box is `0 0 n n` with n the number of rows.
 * A path needs no style, which the content policy would take away.
 */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const width = x + 1 - start;
      runs.push(`M${start} ${y}h${width}v1h-${width}z`);
    }
  });
  return runs.join("");
}
