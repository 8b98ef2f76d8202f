"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { chooseOrganisation } from "@/lib/web/auth/sign-in-actions";
import { idle } from "@/lib/web/form-state";

type OrganisationFormProps = { organisations: readonly { id: string; name: string }[]; to: string };

/** Which organisation the session is for: one button each. */
export function OrganisationForm({ organisations, to }: OrganisationFormProps) {
  const t = useTranslations("auth.signIn");
  const [state, submit] = useActionState(chooseOrganisation, idle);
  return (
    <form action={submit} className="form">
      <ErrorSummary state={state} />
      <input type="hidden" name="to" value={to} />
      <fieldset className="field gap-2">
        <legend>{t("organisation")}</legend>
        {organisations.map(({ id, name }) => (
          <SubmitButton key={id} kind="plain" name="organisationId" value={id}>
            <bdi>{name}</bdi>
          </SubmitButton>
        ))}
      </fieldset>
    </form>
  );
}
