"use server";

import { endAlong } from "../../custody/along.ts";
import { editContact, editEpisode, editMove } from "../../custody/edit.ts";
import { endEpisode } from "../../custody/end.ts";
import { contactStands, episodeStands, moveStands } from "../../custody/standing.ts";
import { action } from "../action.ts";
import { editOnCase } from "../casework/keep-form.ts";
import { zoneOf } from "../casework/known.ts";
import { contactFrom, endFrom, episodeFrom, moveFrom } from "./fields-from.ts";
import { contactValues, endValues, episodeValues, moveValues } from "./form-values.ts";
import { END_REFUSALS, MOVE_REFUSALS } from "./refusals.ts";
import { sameFor } from "./same-for.ts";
import { EditContactInput, EditEpisodeInput, EditMoveInput, EndInput, TakeBackEndInput } from "./schema.ts";

const MAY = "custody:record";

export const changeEpisode = action({ input: EditEpisodeInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...({ permission: MAY, event: "custody.recorded", objectType: "custody_episode" } as const),
      ...{ schema: EditEpisodeInput, refusals: END_REFUSALS, to: `/cases/${input.caseId}#custody` },
      now: async (tx, access) => {
        const { fields, where, version } = await episodeStands(
          tx,
          { ...access, zone: zoneOf(access) },
          input.id,
        );
        return { values: episodeValues(fields, where), seen: String(version) };
      },
    },
    async (tx, access, merged) => {
      const fields = await episodeFrom(tx, access, merged);
      return editEpisode(tx, access, { id: merged.id, version: Number(merged.seen), fields });
    },
  ),
);

export const changeMove = action({ input: EditMoveInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...({ permission: MAY, event: "custody.moved", objectType: "custody_move" } as const),
      ...{ schema: EditMoveInput, refusals: MOVE_REFUSALS, to: `/cases/${input.caseId}#custody` },
      now: async (tx, access) => {
        const { fields, where, version } = await moveStands(
          tx,
          { ...access, zone: zoneOf(access) },
          input.id,
        );
        return { values: moveValues(fields, where), seen: String(version) };
      },
    },
    async (tx, access, merged) => {
      const fields = await moveFrom(tx, access, merged);
      return editMove(tx, access, { id: merged.id, version: Number(merged.seen), fields });
    },
  ),
);

export const changeContact = action({ input: EditContactInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...({ permission: MAY, event: "contact.recorded", objectType: "proof_of_contact" } as const),
      ...{ schema: EditContactInput, refusals: {}, to: `/cases/${input.caseId}#custody` },
      now: async (tx, access) => {
        const { fields, version } = await contactStands(tx, { ...access, zone: zoneOf(access) }, input.id);
        return { values: contactValues(fields), seen: String(version) };
      },
    },
    async (tx, access, merged) => {
      const fields = contactFrom(tx, access, merged);
      return editContact(tx, access, { id: merged.id, version: Number(merged.seen), fields });
    },
  ),
);

const ENDING = {
  permission: MAY,
  event: "custody.ended",
  objectType: "custody_episode",
  refusals: END_REFUSALS,
} as const;

export const saveEnd = action({ input: EndInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...{ ...ENDING, schema: EndInput, to: `/cases/${input.caseId}#custody` },
      now: async (tx, access) => {
        const { end, version } = await episodeStands(tx, { ...access, zone: zoneOf(access) }, input.id);
        return { values: endValues(end), seen: String(version) };
      },
    },
    async (tx, access, merged) => {
      const end = endFrom(tx, access, merged);
      const done = await endEpisode(tx, access, { id: merged.id, version: Number(merged.seen), end });
      if (!done.ok) return done;
      await sameFor(tx, actor, access, { ids: merged.sameFor, ...ENDING }, (inside, other) =>
        endAlong(inside, other, end),
      );
      return done;
    },
  ),
);

/** The custody goes on after all: its end was recorded in error. */
export const takeBackEnd = action({ input: TakeBackEndInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...{ ...ENDING, schema: TakeBackEndInput, to: `/cases/${input.caseId}#custody` },
      now: async (tx, access) => {
        const { end, version } = await episodeStands(tx, { ...access, zone: zoneOf(access) }, input.id);
        return { values: endValues(end), seen: String(version) };
      },
    },
    async (tx, access, merged) =>
      endEpisode(tx, access, { id: merged.id, version: Number(merged.seen), end: null }),
  ),
);
