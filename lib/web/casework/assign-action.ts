"use server";

import type { Access } from "../../access/proof.ts";
import {
  type Assignment,
  assign,
  assignmentMark,
  getAssignment,
  losers,
  withHands,
} from "../../cases/assign.ts";
import { listColleagues } from "../../cases/colleagues.ts";
import type { Tx } from "../../db/unit.ts";
import { formatList } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locales.ts";
import { action } from "../action.ts";
import { assignValues } from "./case-values.ts";
import { editOnCase } from "./keep-form.ts";
import { FieldRefused } from "./known.ts";
import { AssignInput } from "./schema.ts";

const MAY = "case:assign";

const REFUSALS = {
  noSuchTeam: { error: "unknownChoice", field: "teamId" },
  cannotLead: { error: "casework.errors.cannotLead", field: "leadId" },
  cannotBackUp: { error: "casework.errors.cannotLead", field: "backupId" },
  samePerson: { error: "casework.errors.samePerson", field: "backupId" },
  noSuchColleague: { error: "unknownChoice", field: "named" },
  losesSight: { error: "mustAgree", field: "confirm" },
} as const;

/** Puts the case into other hands. Who would lose sight of it is said first, and the box ticked. */
export const saveAssignment = action({ input: AssignInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...({ permission: MAY, event: "case.assigned", objectType: "case", refusals: REFUSALS } as const),
      ...{ schema: AssignInput, to: `/cases/${input.caseId}` },
      now: async (tx, access) => {
        const now = await getAssignment(tx, access);
        return { values: assignValues(now), seen: assignmentMark(now) };
      },
    },
    async (tx, access, { leadId, backupId, teamId, access: reach, named, confirm, seen }) => {
      const to = { leadId, backupId, teamId, access: reach, named };
      if (!confirm) await sayWhoLoses(tx, access, to, actor.locale);
      return assign(tx, access, { to, seen, confirmed: confirm });
    },
  ),
);

async function sayWhoLoses(tx: Tx, access: Access, to: Assignment, locale: Locale): Promise<void> {
  const { colleagues } = await listColleagues(tx, access.caseId);
  const ids = losers(await getAssignment(tx, access), withHands(to, access.actorId), colleagues);
  if (ids.length === 0) return;
  const names = colleagues.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const params = { count: names.length, names: formatList(locale, names) };
  throw new FieldRefused("confirm", { code: "casework.errors.losesSight", params });
}
