"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PassphraseField } from "@/components/auth/passphrase-field";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { dropChannel } from "@/lib/web/channels/actions";
import { idle } from "@/lib/web/form-state";

/** Takes a channel away, once the passphrase was given again. */
export function RemoveForm({ channelId }: { channelId: string }) {
  const t = useTranslations("channels");
  const [state, submit] = useActionState(dropChannel, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} scope="remove" />
      <SessionGone state={state} />
      <input type="hidden" name="channelId" value={channelId} />
      <PassphraseField
        name="passphrase"
        scope="remove"
        kind="current"
        label={t("form.passphrase")}
        state={state}
        required
      />
      <div>
        <SubmitButton kind="plain">{t("one.removeSubmit")}</SubmitButton>
      </div>
    </form>
  );
}
