import type { NoticeRow } from "./rows.ts";

/** The first day on which the person, and the first on which counsel, heard of a decision; and how many days lie between. */
export type NoticeGap = { person: string; counsel: string; days: number };

/**
 * How far apart the person and counsel heard of a decision: in between, a term may run that nobody counts.
 *
 * @returns null where one of the two days is not known, or they are the same
 */
export function noticeGap(notices: readonly Pick<NoticeRow, "given_to" | "given_on">[]): NoticeGap | null {
  const first = (to: NoticeRow["given_to"]) =>
    notices
      .flatMap(({ given_to, given_on }) => (given_to === to && given_on !== null ? given_on : []))
      .toSorted()[0];
  const [person, counsel] = [first("person"), first("counsel")];
  if (person === undefined || counsel === undefined || person === counsel) return null;
  const { days } = Temporal.PlainDate.from(person).until(counsel, { largestUnit: "days" });
  return { person, counsel, days: Math.abs(days) };
}
