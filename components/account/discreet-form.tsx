"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveDiscreet } from "@/lib/web/account/actions";
import { idle } from "@/lib/web/form-state";

/** Names on the screen, or none. */
export function DiscreetForm({ isDiscreet }: { isDiscreet: boolean }) {
  const t = useTranslations("account.screen");
  const [state, submit] = useActionState(saveDiscreet, idle);
  return (
    <form action={submit} className="grid gap-2">
      <ErrorSummary state={state} scope="discreet" />
      <SessionGone state={state} />
      <p className="flex flex-wrap items-center gap-3">
        <strong>{t("discreet")}</strong>
        <span>{isDiscreet ? t("discreetOn") : t("discreetOff")}</span>
        <SubmitButton kind="plain" size="small" name="discreet" value={isDiscreet ? "no" : "yes"}>
          {isDiscreet ? t("show") : t("hide")}
        </SubmitButton>
      </p>
    </form>
  );
}
