"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/web/form-state";
import { revokeInvitation } from "@/lib/web/organisation/invitation-actions";

type InvitationsFormProps = {
  invitations: readonly { id: string; revokeLabel: string; content: ReactNode }[];
};

/** Invitations that wait, each with a button that makes it worthless. */
export function InvitationsForm({ invitations }: InvitationsFormProps) {
  const t = useTranslations("organisation.invitations");
  const [state, revoke] = useActionState(revokeInvitation, idle);
  return (
    <form action={revoke} className="form max-w-none">
      <ErrorSummary state={state} scope="invitations" />
      <SessionGone state={state} />
      {invitations.length === 0 ? <p className="meta">{t("none")}</p> : null}
      {invitations.length === 0 ? null : (
        <ul className="rows">
          {invitations.map(({ id, revokeLabel, content }) => (
            <li key={id}>
              {content}
              <SubmitButton kind="plain" size="small" name="invitationId" value={id}>
                <span aria-hidden="true">{t("revoke")}</span>
                <span className="sr-only">{revokeLabel}</span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      )}
      <FormStatus state={state} />
    </form>
  );
}
