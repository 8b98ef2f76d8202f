"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CaseForm, type OnCase } from "@/components/proceedings/case-form";
import { startDeadlines } from "@/lib/web/deadlines/actions";

type ChooseFormProps = { onCase: OnCase; decisionId: string; submit: string; children: ReactNode };

/** The boxes of what a decision offers; what is ticked starts. The cards themselves are drawn on the server. */
export function ChooseForm({ onCase, decisionId, submit, children }: ChooseFormProps) {
  const t = useTranslations("deadlines.form");
  return (
    <CaseForm
      action={startDeadlines}
      onCase={onCase}
      hidden={{ decisionId }}
      labels={{ rule: t("rules") }}
      submit={submit}
      wide
    >
      {children}
    </CaseForm>
  );
}
