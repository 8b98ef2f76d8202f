"use server";

import type { Access } from "../../access/proof.ts";
import type { Tx } from "../../db/unit.ts";
import { strikeDecision, strikeFiling } from "../../deadlines/file.ts";
import { strikeEvent } from "../../proceedings/event-commands.ts";
import { strikeHearing } from "../../proceedings/hearing-commands.ts";
import { strikeMeasure } from "../../proceedings/measure-commands.ts";
import { strikeNotice } from "../../proceedings/notice-commands.ts";
import { strikeRemoval } from "../../proceedings/removal-commands.ts";
import type { Result } from "../../result.ts";
import { action } from "../action.ts";
import { places } from "./places.ts";
import { record } from "./record.ts";
import { type Strikable, StrikeInput } from "./schema.ts";
import { theirs } from "./theirs.ts";

const permission = "proceeding:record";

type Strike = (
  tx: Tx,
  access: Access<"proceeding:record">,
  entry: { id: string; version: number; reason: string },
) => Promise<Result<void, string>>;

const STRIKES: Record<Strikable, Strike> = {
  notice: strikeNotice,
  decision: strikeDecision,
  filing: strikeFiling,
  hearing: strikeHearing,
  removal: strikeRemoval,
  measure: strikeMeasure,
  event: strikeEvent,
};

/** Strikes out what was recorded by mistake. It stays in the record, with who did it and why. */
export const strikeOut = action({ input: StrikeInput, permission }, (input, actor) => {
  const { what, id, version, reason } = input;
  const to = () => places.proceedings(input.caseId);
  const form = {
    input,
    permission,
    event: "proceeding.changed",
    objectType: what,
    to,
    theirs: theirs(what, input, actor),
  } as const;
  return record(actor, form, (tx, access) => STRIKES[what](tx, access, { id, version, reason }));
});
