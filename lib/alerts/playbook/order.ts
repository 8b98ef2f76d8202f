import { type LevelLine, ROOM } from "./merge.ts";

/**
 * Where the organisation's own actions stand after one of them has gone a step up or down within its part. The program's keep their places,
 * so what moves is a place between two of them.
 *
 * @returns the positions by id; null where it stands at the end already
 */
export function moved(
  lines: readonly LevelLine[],
  itemId: string,
  by: "up" | "down",
): Map<string, number> | null {
  const from = lines.findIndex(({ own }) => own?.id === itemId);
  const to = by === "up" ? from - 1 : from + 1;
  const [line, other] = [lines[from], lines[to]];
  if (!line || !other || line.part !== other.part) return null;
  const after = [...lines];
  after[from] = other;
  after[to] = line;
  return positionsOf(after);
}

/** Where a new action of the organisation stands: behind everything else. */
export function lastPosition(lines: readonly LevelLine[]): number {
  const programs = lines.filter(({ program }) => program !== null).length;
  return Math.max(programs * ROOM, ...lines.map(({ own }) => own?.position ?? 0)) + 1;
}

/** A place is counted from the last of the program's actions before it in the same part; before the first of them, from just below it. */
function positionsOf(lines: readonly LevelLine[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const part of ["first", "then"] as const) {
    const inPart = lines.filter((line) => line.part === part);
    let last = (inPart.find(({ program }) => program !== null)?.position ?? ROOM) - ROOM;
    for (const { item, own, position } of inPart) {
      last = own ? last + 1 : position;
      if (own) positions.set(item, last);
    }
  }
  return positions;
}
