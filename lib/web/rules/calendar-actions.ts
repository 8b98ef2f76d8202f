"use server";

import {
  changeHoliday,
  confirmYear as confirm,
  withdrawYear as takeBack,
  withdrawHolidayChange,
} from "../../deadlines/law/calendars.ts";
import { action, type Outcome } from "../action.ts";
import { onLaw } from "./on-law.ts";
import {
  ConfirmYearInput,
  HolidayInput,
  StrikeInput,
  WithdrawChangeInput,
  WithdrawYearInput,
} from "./schema.ts";

const permission = "rule:manage";

/** A day off that the library does not know. */
export const addHoliday = action({ input: HolidayInput, permission }, (input, actor) =>
  onLaw(actor, permission, async (tx, access): Promise<Outcome> => {
    const done = await changeHoliday(tx, access, { ...input, kind: "added" });
    if (!done.ok) return { ok: false, error: "rules.calendar.alreadyHoliday", field: "day" };
    return { ok: true, to: place(input.jurisdiction, Number(input.day.slice(0, 4))) };
  }),
);

/** A day that the library calls a holiday, and that is none. */
export const strikeHoliday = action({ input: StrikeInput, permission }, (input, actor) =>
  onLaw(actor, permission, async (tx, access): Promise<Outcome> => {
    const done = await changeHoliday(tx, access, { ...input, kind: "struck", name: null });
    return done.ok ? { ok: true } : { ok: false, error: "rules.calendar.noHoliday" };
  }),
);

/** Takes back a day that was added or struck. */
export const takeBackHoliday = action({ input: WithdrawChangeInput, permission }, ({ id }, actor) =>
  onLaw(actor, permission, async (tx, access): Promise<Outcome> => {
    await withdrawHolidayChange(tx, access, id);
    return { ok: true };
  }),
);

/** From now on the days of the year lengthen terms. */
export const confirmYear = action({ input: ConfirmYearInput, permission }, (input, actor) =>
  onLaw(actor, permission, async (tx, access): Promise<Outcome> => {
    const { jurisdiction, year } = input;
    const seen = input.seen.split(",").filter(Boolean);
    const done = await confirm(tx, access, { jurisdiction, year, seen });
    return done.ok
      ? { ok: true, to: place(jurisdiction, year) }
      : { ok: false, error: "rules.calendar.otherDays" };
  }),
);

export const withdrawYear = action({ input: WithdrawYearInput, permission }, (input, actor) =>
  onLaw(actor, permission, async (tx, access): Promise<Outcome> => {
    await takeBack(tx, access, input);
    return { ok: true, to: place(input.jurisdiction, input.year) };
  }),
);

function place(jurisdiction: string, year: number): string {
  return `/rules/calendars?jurisdiction=${jurisdiction}&year=${year}`;
}
