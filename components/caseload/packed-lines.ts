import type { DrawnLine } from "./drawn-line";

/**
 * The lines as one text: a row a line, a tab between two cells, the cells of a day or moment one after the other. The framework looks at
 * each value that it hands to the browser, and a thousand of them cost it more than reading one text does; their quotes were a tenth of the page.
 */
export function packLines(lines: readonly DrawnLine[]): string {
  return lines.map((line) => line.map((cell) => (cell ?? "").replace(/[\t\n]+/g, " ")).join("\t")).join("\n");
}

/** The lines out of their text. What was nothing is nothing again, and so is what was empty. */
export function unpackLines(text: string): DrawnLine[] {
  return text
    .split("\n")
    .map((row) => row.split("\t").map((cell) => (cell === "" ? null : cell)) as unknown as DrawnLine);
}
