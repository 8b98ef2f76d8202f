import type { Figure, Weighed } from "./measure.ts";

type Row = string[];
const HEAD: Row = [
  "page",
  "clients",
  "req/s",
  "p50",
  "p95",
  "p99",
  "SQL",
  "bytes",
  "gzip",
  "of floor",
  "goal",
  "",
];

/** The table: times in milliseconds, the ratio of the 95th percentile to the floor's, what is promised, and whether it was met. */
export function table(figures: readonly Figure[], weighed: ReadonlyMap<string, Weighed>): string {
  const rows = figures.map((figure): Row => {
    const { page, clients, perSecond, p50, p95, p99, failed } = figure;
    const weight = weighed.get(page.name);
    const checks = checksOf(figure, figures, weighed);
    return [
      page.name,
      String(clients),
      perSecond.toFixed(1),
      p50.toFixed(1),
      p95.toFixed(1),
      p99.toFixed(1),
      weight?.statements?.toString() ?? "",
      weight ? String(weight.bytes) : "",
      weight ? String(weight.gzipped) : "",
      ratio(figure, figures)?.toFixed(2) ?? "",
      checks.map(({ words }) => words).join(", "),
      failed > 0 ? `${failed} failed` : checks.length === 0 ? "" : missed(checks),
    ];
  });
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] as string).length)),
  );
  return [HEAD, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column > 9
            ? cell.padEnd(widths[column] as number)
            : cell.padStart(widths[column] as number),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

type Check = { words: string; met: boolean };

function missed(checks: readonly Check[]): string {
  const names = checks.filter(({ met }) => !met).map(({ words }) => words);
  return names.length === 0 ? "met" : `MISSED: ${names.join(", ")}`;
}

function ratio(figure: Figure, figures: readonly Figure[]): number | null {
  const of = figure.page.goal.floor?.of;
  const floor = figures.find(({ page, clients }) => page.name === of && clients === figure.clients);
  return floor ? figure.p95 / floor.p95 : null;
}

function checksOf(
  figure: Figure,
  figures: readonly Figure[],
  weighed: ReadonlyMap<string, Weighed>,
): Check[] {
  const { goal } = figure.page;
  const weight = weighed.get(figure.page.name);
  const floor = weighed.get("floor list");
  const checks: Check[] = [];
  const times = ratio(figure, figures);
  if (goal.floor && times !== null)
    checks.push({ words: `p95 ≤ ${goal.floor.most}× ${goal.floor.of}`, met: times <= goal.floor.most });
  if (goal.statements && weight?.statements != null)
    checks.push({ words: `≤ ${goal.statements} SQL`, met: weight.statements <= goal.statements });
  if (goal.lean && weight && floor)
    checks.push({ words: "HTML ≤ floor's", met: weight.bytes <= floor.bytes });
  if (goal.perSecond && figure.clients === 16)
    checks.push({ words: `≥ ${goal.perSecond} req/s`, met: figure.perSecond >= goal.perSecond });
  return checks;
}
