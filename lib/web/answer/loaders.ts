import "server-only";
import { getLocale } from "next-intl/server";
import { readAnswerToken } from "../../alerts/delivery/answer-token.ts";
import { type AnswerableAlert, findAnswerable } from "../../alerts/delivery/answerable.ts";
import { withActor } from "../../db/client.ts";
import { label } from "../../vocabulary/labels.ts";

/** What a link still leads to, in the words of who reads it; null for one that opens nothing, whatever the reason. */
export type AnswerView =
  | { kind: "alerts"; alerts: (Omit<AnswerableAlert, "what"> & { what: string })[]; isSeen: boolean }
  | { kind: "drill"; isAnswered: boolean };

/** Looking changes nothing: programs that search mail for dangers open every link. */
export async function loadAnswerable(token: string): Promise<AnswerView | null> {
  const to = readAnswerToken(token);
  if (!to) return null;
  const told = await withActor(to, (tx) => findAnswerable(tx, to.outboxId), { readOnly: true });
  if (told?.kind !== "alerts") return told;
  const locale = await getLocale();
  return {
    ...told,
    alerts: told.alerts.map((alert) => ({ ...alert, what: label("alert_kind", alert.what, locale) })),
  };
}
