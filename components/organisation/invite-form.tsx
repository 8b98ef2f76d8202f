"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { CopyButton } from "@/components/ui/copy-button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { LOCALES } from "@/lib/i18n/locales";
import { idle } from "@/lib/web/form-state";
import { invite } from "@/lib/web/organisation/invitation-actions";
import type { MemberChoices } from "@/lib/web/organisation/loaders";
import { RolesFields } from "./roles-fields";

type InviteFormProps = { choices: MemberChoices; locale: string };

/** An invitation; when it is made, its link, once. */
export function InviteForm({ choices, locale }: InviteFormProps) {
  const t = useTranslations("organisation.invite");
  const languages = useTranslations("layout.language");
  const [state, submit] = useActionState(invite, idle);
  const link = state.status === "done" ? state.data?.link : undefined;
  return (
    <div>
      <FormStatus state={state} />
      {link ? (
        <section className="card mt-4 grid gap-2" aria-label={t("link")}>
          <p className="flex flex-wrap items-center gap-2">
            <code className="font-mono text-sm break-all">{link}</code>
            <CopyButton text={link} />
          </p>
          <p className="hint">{t("linkFacts")}</p>
        </section>
      ) : null}
      <form action={submit} className={`card form max-w-none ${link ? "mt-4" : ""}`} noValidate>
        {link ? <h2>{t("another")}</h2> : null}
        <ErrorSummary state={state} />
        <SessionGone state={state} />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          hint={t("emailHint")}
          state={state}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          required
        />
        <RolesFields state={state} choices={choices} />
        <RadioGroupField
          name="locale"
          label={t("locale")}
          state={state}
          choices={LOCALES.map((value) => ({ value, label: languages(value), lang: value }))}
          defaultValue={locale}
          inline
        />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </form>
    </div>
  );
}
