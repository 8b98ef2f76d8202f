"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { LineField } from "@/components/casework/line-field";
import { useRecord } from "@/components/casework/record-context";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";

type PersonRowsProps = { list: "names" | "papers"; documents: Option[]; most: number };

/** How many rows stand filled, as the form came back or as it began. */
function filled(values: Record<string, unknown>, list: string): number {
  const rows = Object.keys(values).flatMap((name) => {
    const at = new RegExp(`^${list}\\.(\\d+)\\.`).exec(name)?.[1];
    return at && values[name] !== "" ? [Number(at) + 1] : [];
  });
  return Math.max(0, ...rows);
}

/** Names or papers, a row each, and one empty; the button keeps everything and brings one more. It works without scripts. */
export function PersonRows({ list, documents, most }: PersonRowsProps) {
  const t = useTranslations("casework.person");
  const { state, initial } = useRecord();
  const rows = Math.min(most, Math.max(filled(initial, list), filled(state.values, list)) + 1);
  return (
    <fieldset id={list} className="grid gap-3 scroll-mt-24">
      <legend className="mb-1 font-semibold">{t(`${list}.title`)}</legend>
      <p className="hint">{t(`${list}.hint`)}</p>
      {Array.from({ length: rows }, (_, at) => (
        // The rows are told apart by their place alone: that is what their fields are named by.
        <div key={`${list}.${String(at)}`} className="grid gap-3 sm:grid-cols-2">
          {list === "names" ? (
            <>
              <LineField
                name={`names.${at}.text`}
                label={t("names.text", { at: at + 1 })}
                optional
                maxLength={200}
              />
              <LineField name={`names.${at}.as`} label={t("names.as")} optional maxLength={200} />
            </>
          ) : (
            <>
              <LineField
                name={`papers.${at}.number`}
                label={t("papers.number", { at: at + 1 })}
                optional
                maxLength={100}
              />
              <ChoiceField name={`papers.${at}.kind`} label={t("papers.kind")} optional options={documents} />
            </>
          )}
        </div>
      ))}
      {rows < most ? (
        <span>
          <SubmitButton kind="plain" size="small" name="next" value={list}>
            {t(`${list}.another`)}
          </SubmitButton>
        </span>
      ) : null}
    </fieldset>
  );
}
