"use client";

import { useTranslations } from "next-intl";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { FormAction } from "@/lib/web/action";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { LawForm } from "./law-form";

type ReasonFormProps = { action: FormAction; hidden: Record<string, string>; submit: string; scope: string };

/** Takes something back, with the reason that its history keeps. */
export function ReasonForm({ action, hidden, submit, scope }: ReasonFormProps) {
  const t = useTranslations("rules");
  return (
    <LawForm {...{ action, hidden, submit, scope }} labels={{ reason: t("reason") }}>
      {(state) => (
        <TextAreaField
          name="reason"
          label={t("reason")}
          required
          maxLength={LIMITS.text}
          scope={scope}
          state={state}
        />
      )}
    </LawForm>
  );
}
