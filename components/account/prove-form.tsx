"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PassphraseField } from "@/components/auth/passphrase-field";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { renewAuthenticator, renewCodes } from "@/lib/web/account/actions";
import { idle } from "@/lib/web/form-state";

const ACTIONS = { authenticator: renewAuthenticator, codes: renewCodes };

/** The passphrase once more, before what opens the account is changed. */
export function ProveForm({ before }: { before: keyof typeof ACTIONS }) {
  const t = useTranslations("account.prove");
  const [state, submit] = useActionState(ACTIONS[before], idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <PassphraseField name="passphrase" kind="current" label={t("passphrase")} state={state} required />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
