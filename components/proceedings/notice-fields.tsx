"use client";

import { useTranslations } from "next-intl";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Disclosure } from "@/components/ui/disclosure";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { NoticeFields as Fields } from "@/lib/proceedings/notice";
import type { FormState } from "@/lib/web/form-state";
import { LIMITS } from "@/lib/web/proceedings/limits";

export type NoticeChoices = { kinds: Option[]; recipients: Option[]; channels: Option[]; grades: Option[] };

type NoticeFieldsProps = {
  state: FormState;
  choices: NoticeChoices;
  zone: string;
  /** Stands before each name, where a form holds several: `notices.0.`. */
  prefix?: string;
  /** To whom, where the form has settled that. */
  to?: Fields["givenTo"];
  /** A row of several may stay empty. */
  mayBeEmpty?: boolean;
  start?: Fields;
};

/** One notice: told or served, to whom, when, how, how sure; and folded, the original. */
export function NoticeFields({
  state,
  choices,
  zone,
  prefix = "",
  to,
  mayBeEmpty,
  start,
}: NoticeFieldsProps) {
  const t = useTranslations("proceedings.form.notice");
  const name = (field: string) => `${prefix}${field}`;
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {to ? (
          <input type="hidden" name={name("to")} value={to} />
        ) : (
          <SelectField
            name={name("to")}
            label={t("to")}
            required={!mayBeEmpty}
            options={choices.recipients}
            empty={null}
            defaultValue={start?.givenTo}
            state={state}
          />
        )}
        <SelectField
          name={name("kind")}
          label={t("kind")}
          required={!mayBeEmpty}
          options={choices.kinds}
          empty={mayBeEmpty ? t("none") : undefined}
          defaultValue={start?.kind ?? ""}
          state={state}
        />
      </div>
      <DateTimeField
        name={name("on")}
        label={t("on")}
        zone={zone}
        defaultValue={start?.on ?? ""}
        defaultTime={start?.time ?? ""}
        state={state}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name={name("channel")}
          label={t("channel")}
          optional
          options={choices.channels}
          defaultValue={start?.channel ?? ""}
          state={state}
        />
        <SelectField
          name={name("grade")}
          label={t("grade")}
          optional
          options={choices.grades}
          empty={t("gradeNone")}
          defaultValue={start?.sourceGrade ?? ""}
          state={state}
        />
      </div>
      <Disclosure summary={t("original")} open={Boolean(start?.originalSeenBy ?? start?.keptWhere)}>
        <div className="grid gap-3">
          <TextField
            name={name("seenBy")}
            label={t("seenBy")}
            optional
            maxLength={LIMITS.line}
            defaultValue={start?.originalSeenBy ?? ""}
            state={state}
          />
          <TextField
            name={name("keptWhere")}
            label={t("keptWhere")}
            optional
            maxLength={LIMITS.line}
            defaultValue={start?.keptWhere ?? ""}
            state={state}
          />
        </div>
      </Disclosure>
    </>
  );
}
