"use client";

import { useTranslations } from "next-intl";
import { PassphraseField } from "@/components/auth/passphrase-field";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/web/form-state";

/** What every new channel is asked: how its owner calls it, and that it is they who add it. */
export function NameAndProof({ state, scope }: { state: FormState; scope?: string }) {
  const t = useTranslations("channels.form");
  return (
    <>
      <TextField
        name="label"
        scope={scope}
        label={t("label")}
        hint={t("labelHint")}
        state={state}
        maxLength={60}
        optional
      />
      <PassphraseField
        name="passphrase"
        scope={scope}
        kind="current"
        label={t("passphrase")}
        hint={t("passphraseHint")}
        state={state}
        required
      />
    </>
  );
}
