"use client";

import { useTranslations } from "next-intl";
import { CaseForm, type Edited, type OnCase } from "@/components/proceedings/case-form";
import { reopenDeadline } from "@/lib/web/deadlines/actions";

/** Takes *not filing* back. */
export function ReopenForm({ onCase, edited }: { onCase: OnCase; edited: Edited }) {
  const t = useTranslations("deadlines.form");
  return (
    <CaseForm action={reopenDeadline} {...{ onCase, edited }} submit={t("reopen")}>
      <p className="hint">{t("reopenHint")}</p>
    </CaseForm>
  );
}
