"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, useEffect, useState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { addBrowser } from "@/lib/web/channels/actions";
import type { NewChannelData } from "@/lib/web/channels/loaders";
import { idle } from "@/lib/web/form-state";
import { type Refusal, turnOn } from "./browser-push";
import { BrowserState } from "./browser-state";
import { NameAndProof } from "./name-and-proof";

type BrowserFormProps = { publicKey: string; browsers: NewChannelData["browsers"] };

/** Turns push on in this browser. The browser is asked on the press alone, and what stands in the way is said. */
export function BrowserForm({ publicKey, browsers }: BrowserFormProps) {
  const t = useTranslations("channels");
  const [state, submit] = useActionState(addBrowser, idle);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);

  const send = async (form: FormData) => {
    setRefusal(null);
    setAsking(true);
    const made = await turnOn(publicKey);
    setAsking(false);
    if (typeof made === "string") return setRefusal(made);
    for (const [name, value] of Object.entries(made)) form.set(name, value);
    startTransition(() => submit(form));
  };

  if (!hasScript) return <p className="notice notice-warn">{t("browser.noScript")}</p>;
  return (
    <form action={send} className="form" noValidate>
      <ErrorSummary state={state} scope="browser" />
      <SessionGone state={state} />
      <BrowserState browsers={browsers} />
      <NameAndProof state={state} scope="browser" />
      <div>
        <SubmitButton>{t("browser.submit")}</SubmitButton>
      </div>
      <div aria-live="polite">
        {isAsking ? <p className="notice">{t("browser.working")}</p> : null}
        {refusal ? <p className="notice notice-error">{t(`browser.${refusal}`)}</p> : null}
      </div>
    </form>
  );
}
