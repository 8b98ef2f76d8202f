"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { startOver } from "@/lib/web/auth/sign-in-actions";
import { idle } from "@/lib/web/form-state";

/** Forgets what was begun: another person, another address. */
export function StartOverForm({ to }: { to: string }) {
  const t = useTranslations("auth.signIn");
  const [, submit] = useActionState(startOver, idle);
  return (
    <form action={submit}>
      <input type="hidden" name="to" value={to} />
      <SubmitButton kind="quiet" size="small">
        {t("startOver")}
      </SubmitButton>
    </form>
  );
}
