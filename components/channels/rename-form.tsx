"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { isDamaged } from "@/lib/crypto/damaged";
import { nameChannel } from "@/lib/web/channels/actions";
import { idle } from "@/lib/web/form-state";

/** What its owner calls a channel. */
export function RenameForm({ channelId, label }: { channelId: string; label: string }) {
  const t = useTranslations("channels");
  const [state, submit] = useActionState(nameChannel, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} scope="name" />
      <SessionGone state={state} />
      <input type="hidden" name="channelId" value={channelId} />
      <TextField
        name="label"
        scope="name"
        label={t("form.label")}
        hint={t("form.labelHint")}
        state={state}
        defaultValue={isDamaged(label) ? "" : label}
        maxLength={60}
        optional
      />
      <div>
        <SubmitButton kind="plain">{t("one.renameSubmit")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
