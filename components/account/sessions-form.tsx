"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { endOtherSessions, endSession } from "@/lib/web/account/actions";
import { idle } from "@/lib/web/form-state";

type SessionsFormProps = {
  /** Each session as it is drawn, with the words for who cannot see where its button stands. */
  sessions: readonly { id: string; isThis: boolean; endLabel: string; content: ReactNode }[];
};

/** One's sessions, each but this with a button that ends it. */
export function SessionsForm({ sessions }: SessionsFormProps) {
  const t = useTranslations("account.sessions");
  const [state, end] = useActionState(endSession, idle);
  const [others, endOthers] = useActionState(endOtherSessions, idle);
  const last = (others.at ?? 0) > (state.at ?? 0) ? others : state;
  return (
    <div className="form max-w-none">
      <ErrorSummary state={last} scope="sessions" />
      <SessionGone state={last} />
      <form action={end}>
        <ul className="rows">
          {sessions.map(({ id, isThis, endLabel, content }) => (
            <li key={id}>
              {content}
              {isThis ? null : (
                <SubmitButton kind="plain" size="small" name="sessionId" value={id}>
                  <span aria-hidden="true">{t("end")}</span>
                  <span className="sr-only">{endLabel}</span>
                </SubmitButton>
              )}
            </li>
          ))}
        </ul>
      </form>
      {sessions.length > 1 ? (
        <form action={endOthers}>
          <SubmitButton kind="plain">{t("endOthers")}</SubmitButton>
        </form>
      ) : null}
      <FormStatus state={last} />
    </div>
  );
}
