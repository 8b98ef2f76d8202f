"use client";

import { useTranslations } from "next-intl";
import { DateTimeField } from "@/components/ui/date-time-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { confirmStay } from "@/lib/web/proceedings/event-actions";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { CaseForm, type OnCase } from "./case-form";

type ConfirmStayFormProps = {
  onCase: OnCase;
  filingId: string;
  /** In the host state, `YYYY-MM-DD`. */
  today: string;
  zone: string;
  cancel: string;
};

/** Counsel's word that the stay of a filing stands, with its day. */
export function ConfirmStayForm({ onCase, filingId, today, zone, cancel }: ConfirmStayFormProps) {
  const t = useTranslations("proceedings.form.confirm");
  const labels = { on: t("on"), note: t("note") };
  return (
    <CaseForm
      action={confirmStay}
      {...{ onCase, labels, cancel }}
      hidden={{ about: filingId }}
      submit={t("submit")}
    >
      {(state) => (
        <>
          <DateTimeField
            name="on"
            label={labels.on}
            hint={t("onHint")}
            required
            zone={zone}
            defaultValue={today}
            state={state}
          />
          <TextAreaField
            name="note"
            label={labels.note}
            hint={t("noteHint")}
            optional
            maxLength={LIMITS.text}
            state={state}
          />
        </>
      )}
    </CaseForm>
  );
}
