import type { SamePlace } from "../../casework/same-place.ts";
import type { FormValues } from "../form-state.ts";
import { AT_LIBERTY } from "./read-log-form.ts";

type Ground = { key: string; hostStates: readonly string[]; teams: readonly { id: string }[] };

/** What an empty form begins with: the state the organisation works in first. */
export function emptyStart({ key, hostStates }: Ground): FormValues {
  return { key, hostState: hostStates[0] ?? "" };
}

/** What the next form at the same place begins with. What was unknown stays unknown: the same people told it. */
export function startBeside(before: SamePlace, { key, teams }: Ground): FormValues {
  const values: Record<string, string> = { key, with: before.id, hostState: before.hostState };
  if (teams.some(({ id }) => id === before.teamId)) values.team = before.teamId;
  const isFree = before.isHeld === false;
  answer(values, "heldBy", isFree ? AT_LIBERTY : before.holdingBody);
  answer(values, "place", before.place, isFree);
  answer(values, "heldSince", before.since, isFree);
  if (before.since && before.sinceTime) values.heldSinceTime = before.sinceTime;
  answer(values, "sourceKind", before.sourceKind === "unknown" ? null : before.sourceKind);
  if (before.sourceKind && before.sourceKind !== "unknown" && before.sourceGrade)
    values.sourceGrade = before.sourceGrade;
  return values;
}

function answer(
  values: Record<string, string>,
  name: string,
  value: string | null,
  mayBeEmpty = false,
): void {
  if (value !== null) values[name] = value;
  else if (!mayBeEmpty) values[`${name}Unknown`] = "yes";
}
