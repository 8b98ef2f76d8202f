"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextAreaField } from "@/components/ui/text-area-field";
import { LIMITS } from "@/lib/web/proceedings/limits";
import type { Strikable } from "@/lib/web/proceedings/schema";
import { strikeOut } from "@/lib/web/proceedings/strike-actions";
import { CaseForm, type Edited, type OnCase } from "./case-form";

const SCOPE = "strike";

/** Folded away below the form of an edit: for what should never have been recorded. */
export function StrikeForm({ onCase, edited, what }: { onCase: OnCase; edited: Edited; what: Strikable }) {
  const t = useTranslations("proceedings.form.strike");
  const labels = { reason: t("reason") };
  return (
    <Disclosure summary={t("summary")}>
      <CaseForm
        action={strikeOut}
        {...{ onCase, edited, labels }}
        hidden={{ what }}
        submit={t("submit")}
        scope={SCOPE}
      >
        {(state) => (
          <TextAreaField
            name="reason"
            label={labels.reason}
            hint={t("hint")}
            required
            maxLength={LIMITS.text}
            scope={SCOPE}
            state={state}
          />
        )}
      </CaseForm>
    </Disclosure>
  );
}
