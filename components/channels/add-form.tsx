"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { addMail, addNumber, addTelegram, addWebhook } from "@/lib/web/channels/actions";
import { type FormState, idle } from "@/lib/web/form-state";
import { HookSecret } from "./hook-secret";
import { NameAndProof } from "./name-and-proof";

export type TypedKind = "email" | "signal" | "sms" | "telegram" | "webhook";

const ACTIONS = {
  email: addMail,
  signal: addNumber,
  sms: addNumber,
  telegram: addTelegram,
  webhook: addWebhook,
};

/** Adds a channel whose address is typed, or a chat that will send its code. */
export function AddForm({ kind }: { kind: TypedKind }) {
  const t = useTranslations("channels.form");
  const [state, submit] = useActionState(ACTIONS[kind], idle);
  if (state.status === "done" && state.data)
    return <HookSecret channelId={state.data.channelId ?? ""} secret={state.data.secret ?? ""} />;
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      {kind === "signal" || kind === "sms" ? <input type="hidden" name="kind" value={kind} /> : null}
      <Address kind={kind} state={state} />
      <NameAndProof state={state} />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}

function Address({ kind, state }: { kind: TypedKind; state: FormState }): ReactNode {
  const t = useTranslations("channels.form");
  const common = {
    name: "address",
    state,
    dir: "ltr",
    spellCheck: false,
    autoCapitalize: "none",
    required: true,
  } as const;
  if (kind === "telegram") return <p>{t("telegramLead")}</p>;
  if (kind === "email")
    return <TextField {...common} type="email" label={t("mail")} hint={t("mailHint")} maxLength={254} />;
  if (kind === "webhook")
    return <TextField {...common} type="url" label={t("hook")} hint={t("hookHint")} maxLength={2000} />;
  return <TextField {...common} type="tel" label={t("number")} hint={t("numberHint")} maxLength={40} />;
}
