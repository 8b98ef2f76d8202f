"use client";

import { useTranslations } from "next-intl";
import { CaseForm, type Edited, type OnCase } from "@/components/proceedings/case-form";
import { acceptPack, keepPack } from "@/lib/web/deadlines/actions";

type PackChoiceProps = {
  onCase: OnCase;
  edited: Edited;
  toVersion: string;
  /** It was kept already: then only accepting is left. */
  isKept: boolean;
};

/** The rule has changed: a person takes the new days, or keeps the former ones. */
export function PackChoice({ onCase, edited, toVersion, isKept }: PackChoiceProps) {
  const t = useTranslations("rules.changes");
  const common = { onCase, edited, hidden: { toVersion }, children: null };
  return (
    <div className="flex flex-wrap gap-3">
      <CaseForm {...common} action={acceptPack} submit={t("accept")} scope="accept" />
      {isKept ? null : <CaseForm {...common} action={keepPack} submit={t("keep")} scope="keep" />}
    </div>
  );
}
