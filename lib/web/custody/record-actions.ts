"use server";

import { holdAlong, moveAlong } from "../../custody/along.ts";
import { recordContact, recordEpisode, recordMove } from "../../custody/record.ts";
import { action } from "../action.ts";
import { addToCase } from "../casework/keep-form.ts";
import { contactFrom, episodeFrom, moveFrom } from "./fields-from.ts";
import { MOVE_REFUSALS } from "./refusals.ts";
import { sameFor } from "./same-for.ts";
import { RecordContactInput, RecordEpisodeInput, RecordMoveInput } from "./schema.ts";

const MAY = "custody:record";

export const saveEpisode = action({ input: RecordEpisodeInput, permission: MAY }, (input, actor) => {
  const form = {
    permission: MAY,
    event: "custody.recorded",
    objectType: "custody_episode",
    refusals: {},
  } as const;
  return addToCase(actor, input, { ...form, to: `/cases/${input.caseId}#custody` }, async (tx, access) => {
    const fields = await episodeFrom(tx, access, input);
    const made = await recordEpisode(tx, access, fields);
    await sameFor(tx, actor, access, { ids: input.sameFor, ...form }, (inside, other) =>
      holdAlong(inside, other, fields),
    );
    return made;
  });
});

export const saveMove = action({ input: RecordMoveInput, permission: MAY }, (input, actor) => {
  const form = {
    permission: MAY,
    event: "custody.moved",
    objectType: "custody_move",
    refusals: MOVE_REFUSALS,
  } as const;
  return addToCase(actor, input, { ...form, to: `/cases/${input.caseId}#custody` }, async (tx, access) => {
    const fields = await moveFrom(tx, access, input);
    const made = await recordMove(tx, access, { episodeId: input.episodeId, fields });
    if (!made.ok) return made;
    await sameFor(tx, actor, access, { ids: input.sameFor, ...form }, (inside, other) =>
      moveAlong(inside, other, fields),
    );
    return made;
  });
});

export const saveContact = action({ input: RecordContactInput, permission: MAY }, (input, actor) => {
  const form = {
    permission: MAY,
    event: "contact.recorded",
    objectType: "proof_of_contact",
    refusals: {},
  } as const;
  return addToCase(actor, input, { ...form, to: `/cases/${input.caseId}#custody` }, async (tx, access) =>
    recordContact(tx, access, contactFrom(tx, access, input)),
  );
});
