/** One line of the table: what was measured, what was promised, and whether it was met. */
export type Line = { what: string; found: string; goal: string; met: boolean | null };

/** The nearest-rank percentile; of few values the 99th is the greatest. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const ms = (value: number): string => `${value.toFixed(0)} ms`;
export const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;

export function linesTable(lines: readonly Line[]): string {
  const rows = lines.map(({ what, found, goal, met }) => [
    what,
    found,
    goal,
    met === null ? "" : met ? "met" : "MISSED",
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] as number))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
