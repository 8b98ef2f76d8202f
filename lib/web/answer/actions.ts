"use server";

import { z } from "zod";
import { readAnswerToken } from "../../alerts/delivery/answer-token.ts";
import { answerByLink } from "../../alerts/delivery/answerable.ts";
import { withActor } from "../../db/client.ts";
import { publicAction } from "../auth/public-action.ts";

/** *Seen*, or *I am here* to a drill. The link itself proves who answers; it stops no ladder. */
export const answerMessage = publicAction(
  { input: z.strictObject({ token: z.string().max(200) }) },
  async ({ token }) => {
    const to = readAnswerToken(token);
    const answered = to !== null && (await withActor(to, (tx) => answerByLink(tx, to.outboxId)));
    return answered ? { ok: true } : { ok: false, error: "answer.gone" };
  },
);
