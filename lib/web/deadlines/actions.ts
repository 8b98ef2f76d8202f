"use server";

import { acceptPack as accept, keepPack as keep } from "../../deadlines/accept-pack.ts";
import {
  assignDeadline as assign,
  notFiling as notFile,
  reopenDeadline as reopen,
} from "../../deadlines/commands.ts";
import { startDeadlines as start } from "../../deadlines/start.ts";
import { action } from "../action.ts";
import { places } from "../proceedings/places.ts";
import { record } from "../proceedings/record.ts";
import { AssignInput, NotFilingInput, PackChoiceInput, ReopenInput, StartInput } from "./schema.ts";

const objectType = "deadline";

/** Starts the deadlines of what was chosen among the remedies that a decision offers. */
export const startDeadlines = action(
  { input: StartInput, permission: "proceeding:record" },
  (input, actor) => {
    const to = () => places.deadlines(input.caseId);
    const form = {
      input,
      permission: "proceeding:record",
      event: "deadline.started",
      objectType,
      to,
    } as const;
    return record(actor, form, (tx, access) =>
      start(tx, access, { decisionId: input.decisionId, ruleIds: input.rule }),
    );
  },
);

const permission = "deadline:settle";

export const notFiling = action({ input: NotFilingInput, permission }, (input, actor) => {
  const { id, version, reason } = input;
  const to = () => places.deadlines(input.caseId);
  return record(actor, { input, permission, event: "deadline.settled", objectType, to }, (tx, access) =>
    notFile(tx, access, { id, version, reason }),
  );
});

export const reopenDeadline = action({ input: ReopenInput, permission }, (input, actor) => {
  const { id, version } = input;
  const to = () => places.deadlines(input.caseId);
  return record(actor, { input, permission, event: "deadline.reopened", objectType, to }, (tx, access) =>
    reopen(tx, access, { id, version }),
  );
});

export const assignDeadline = action({ input: AssignInput, permission }, (input, actor) => {
  const { id, version, owner, backup } = input;
  const to = () => places.deadline(input.caseId, id);
  return record(actor, { input, permission, event: "case.assigned", objectType, to }, (tx, access) =>
    assign(tx, access, { id, version, ownerId: owner, backupId: backup }),
  );
});

/** Takes the days of a newer version of its rule. */
export const acceptPack = action({ input: PackChoiceInput, permission }, (input, actor) => {
  const { id, version, toVersion } = input;
  const to = () => places.deadline(input.caseId, id);
  return record(actor, { input, permission, event: "deadline.pack_accepted", objectType, to }, (tx, access) =>
    accept(tx, access, { id, version, toVersion }),
  );
});

/** Keeps its days against a newer version of its rule. */
export const keepPack = action({ input: PackChoiceInput, permission }, (input, actor) => {
  const { id, version, toVersion } = input;
  const to = () => places.deadline(input.caseId, id);
  return record(actor, { input, permission, event: "deadline.pack_kept", objectType, to }, (tx, access) =>
    keep(tx, access, { id, version, toVersion }),
  );
});
