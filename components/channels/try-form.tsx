"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { sendTest } from "@/lib/web/channels/actions";
import { idle } from "@/lib/web/form-state";

type TryFormProps = { channelId: string; channel: string };

/** *Send me a test*. What becomes of it stands beside the channel. */
export function TryForm({ channelId, channel }: TryFormProps) {
  const t = useTranslations("channels.try");
  const [state, submit] = useActionState(sendTest, idle);
  return (
    <form action={submit} className="form justify-items-start">
      <ErrorSummary state={state} scope={channelId} />
      <SessionGone state={state} />
      <SubmitButton kind="plain" size="small" name="channelId" value={channelId}>
        <span aria-hidden="true">{t("submit")}</span>
        <span className="sr-only">{t("of", { channel })}</span>
      </SubmitButton>
    </form>
  );
}
