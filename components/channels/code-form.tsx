"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CodeField } from "@/components/auth/code-field";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { enterCode } from "@/lib/web/channels/actions";
import { idle } from "@/lib/web/form-state";

/** Takes the code that was sent to a channel. */
export function CodeForm({ channelId, hint }: { channelId: string; hint: string }) {
  const t = useTranslations("channels.one");
  const [state, submit] = useActionState(enterCode, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} scope="prove" />
      <SessionGone state={state} />
      <input type="hidden" name="channelId" value={channelId} />
      <CodeField scope="prove" label={t("code")} hint={hint} state={state} />
      <div>
        <SubmitButton>{t("codeSubmit")}</SubmitButton>
      </div>
    </form>
  );
}
