"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { joinAsKnown } from "@/lib/web/auth/join-actions";
import { idle } from "@/lib/web/form-state";
import { AboutFields } from "./about-fields";
import { CodeField } from "./code-field";
import type { JoinFormProps } from "./join-form";
import { PassphraseField } from "./passphrase-field";

const SCOPE = "known";

/** Joining with the account one signs in with already. */
export function JoinAsKnownForm({ token, languages, locale }: JoinFormProps) {
  const t = useTranslations("auth.invitation");
  const [state, submit] = useActionState(joinAsKnown, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} scope={SCOPE} />
      <input type="hidden" name="token" value={token} />
      <AboutFields state={state} scope={SCOPE} languages={languages} locale={locale} />
      <PassphraseField
        name="passphrase"
        kind="current"
        label={t("passphrase")}
        state={state}
        scope={SCOPE}
        required
      />
      <CodeField label={t("code")} state={state} scope={SCOPE} />
      <div>
        <SubmitButton>{t("join")}</SubmitButton>
      </div>
    </form>
  );
}
