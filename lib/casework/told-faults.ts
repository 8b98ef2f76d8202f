import { isCountryCode } from "../i18n/regions.ts";
import { STATELESS } from "../people/nationality.ts";
import { hostZone, momentIn } from "../time/host-zone.ts";
import { isPlainDate } from "../time/plain-date.ts";
import { isZone, todayIn } from "../time/zone.ts";
import type { ToldCase, ToldMoment } from "./told-case.ts";

/** What is wrong with a case as it was told, and in which part. */
export type ToldFault = {
  code:
    | "unknownChoice"
    | "notADate"
    | "notATime"
    | "timeWithoutZone"
    | "inFuture"
    | "inPast"
    | "dateTooEarly"
    | "dateTooLate";
  field:
    | "hostState"
    | "nationality"
    | "fearedState"
    | "heldSince"
    | "knownOn"
    | "removalOn"
    | "hearingOn"
    | "lodgedOn"
    | "born";
};

/** Nothing that is told of anybody alive happened before; nothing that is set lies further ahead. */
const EARLIEST = "1900-01-01";
const YEARS_AHEAD = 10;

/**
 * The first thing in a case as it was told that cannot be: a state that is none, a past that lies ahead, a removal long gone.
 *
 * Days are measured against today in the host state, hours against this moment. A removal may have been yesterday: nobody may know yet
 * whether it took place.
 */
export function toldFault(told: ToldCase, now: Temporal.Instant): ToldFault | null {
  if (!isCountryCode(told.hostState)) return { code: "unknownChoice", field: "hostState" };
  if (!told.nationalities.every((code) => code === STATELESS || isCountryCode(code)))
    return { code: "unknownChoice", field: "nationality" };
  if (!(told.more.fearedStates ?? []).every(isCountryCode))
    return { code: "unknownChoice", field: "fearedState" };
  const today = todayIn(hostZone(told.hostState), now);
  const past = (on: string | null | undefined, field: ToldFault["field"]) =>
    on ? pastFault({ on, time: null, zone: null }, field, today, now) : null;
  const { birth, removal, hearing, asylumLodgedOn } = told.more;
  return (
    (told.since && pastFault(told.since, "heldSince", today, now)) ??
    past(told.knownOn, "knownOn") ??
    past(asylumLodgedOn, "lodgedOn") ??
    past(birth?.date, "born") ??
    (birth?.year && birth.year > today.year ? ({ code: "inFuture", field: "born" } as const) : null) ??
    (removal ? aheadFault(removal, "removalOn", today.subtract({ days: 1 })) : null) ??
    (hearing ? aheadFault(hearing, "hearingOn", today) : null)
  );
}

function pastFault(
  moment: ToldMoment,
  field: ToldFault["field"],
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): ToldFault | null {
  const shape = shapeFault(moment, field);
  if (shape) return shape;
  if (moment.on < EARLIEST) return { code: "dateTooEarly", field };
  const at = momentOf(moment);
  const isAhead = at ? Temporal.Instant.compare(at, now) > 0 : moment.on > today.toString();
  return isAhead ? { code: "inFuture", field } : null;
}

function aheadFault(
  moment: ToldMoment,
  field: ToldFault["field"],
  earliest: Temporal.PlainDate,
): ToldFault | null {
  const shape = shapeFault(moment, field);
  if (shape) return shape;
  if (moment.on < earliest.toString()) return { code: "inPast", field };
  return moment.on > earliest.add({ years: YEARS_AHEAD }).toString() ? { code: "dateTooLate", field } : null;
}

function shapeFault({ on, time, zone }: ToldMoment, field: ToldFault["field"]): ToldFault | null {
  if (!isPlainDate(on)) return { code: "notADate", field };
  if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { code: "notATime", field };
  return time !== null && (zone === null || !isZone(zone)) ? { code: "timeWithoutZone", field } : null;
}

function momentOf({ on, time, zone }: ToldMoment): Temporal.Instant | null {
  return time === null || zone === null ? null : momentIn(zone, `${on}T${time}`);
}
