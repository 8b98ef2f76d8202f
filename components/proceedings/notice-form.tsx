"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import type { NoticeFields as Fields } from "@/lib/proceedings/notice";
import { addNotice, editNotice } from "@/lib/web/proceedings/decision-actions";
import { CaseForm, type Edited, type OnCase } from "./case-form";
import { type NoticeChoices, NoticeFields } from "./notice-fields";

type NoticeFormProps = {
  onCase: OnCase;
  decisionId: string;
  choices: NoticeChoices;
  zone: string;
  cancel: string;
  start?: Edited & { fields: Fields };
};

/** One more notice of a decision, or a correction of one. */
export function NoticeForm({ onCase, decisionId, choices, zone, cancel, start }: NoticeFormProps) {
  const t = useTranslations("proceedings.form.notice");
  const labels = {
    to: t("to"),
    kind: t("kind"),
    on: t("on"),
    channel: t("channel"),
    grade: t("grade"),
    seenBy: t("seenBy"),
    keptWhere: t("keptWhere"),
    knownOn: t("knownOn"),
  };
  return (
    <CaseForm
      action={start ? editNotice : addNotice}
      {...{ onCase, labels, cancel }}
      edited={start}
      hidden={{ decisionId }}
    >
      {(state) => (
        <>
          <NoticeFields state={state} choices={choices} zone={zone} start={start?.fields} />
          <DateField
            name="knownOn"
            label={labels.knownOn}
            hint={t("knownOnHint")}
            optional
            defaultValue={start?.fields.knownOn ?? ""}
            state={state}
          />
        </>
      )}
    </CaseForm>
  );
}
