"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/web/form-state";
import { sendTestMail } from "@/lib/web/organisation/settings-actions";

/** Whether anything but an open window can ring, and a try. */
export function MailCard({ hasMail }: { hasMail: boolean }) {
  const t = useTranslations("organisation.mail");
  const [state, submit] = useActionState(sendTestMail, idle);
  return (
    <Card id="mail" title={t("title")}>
      {hasMail ? (
        <form action={submit} className="form justify-items-start">
          <p>{t("has")}</p>
          <ErrorSummary state={state} scope="mail" />
          <SessionGone state={state} />
          <SubmitButton kind="plain">{t("test")}</SubmitButton>
          <FormStatus state={state} />
        </form>
      ) : (
        <p className="notice notice-warn">{t("none")}</p>
      )}
    </Card>
  );
}
