"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/web/form-state";
import { type NoticeChoices, NoticeFields } from "./notice-fields";

type NoticeRowsProps = { state: FormState; choices: NoticeChoices; zone: string };

/** Told in court and served a week later is two notices to one person. */
const SPARE = [3, 4];

/** The notices of a new decision: a row for the person, for counsel, for us, and folded, rows for more. */
export function NoticeRows({ state, choices, zone }: NoticeRowsProps) {
  const t = useTranslations("proceedings.form.notice");
  const rows = [
    { to: "person", title: t("toPerson") },
    { to: "counsel", title: t("toCounsel") },
    { to: "us", title: t("toUs") },
  ] as const;
  const hasFault = (at: number) =>
    Object.keys(state.errors).some((name) => name.startsWith(`notices.${at}.`));
  const hasText = (at: number) =>
    Boolean(state.values[`notices.${at}.kind`] ?? state.values[`notices.${at}.on`]);
  const common = { state, choices, zone, mayBeEmpty: true };
  return (
    <fieldset className="grid gap-3">
      <legend className="text-base font-semibold">{t("group")}</legend>
      <p className="hint">{t("groupHint")}</p>
      {rows.map(({ to, title }, at) => (
        <fieldset key={to} className="card grid gap-3">
          <legend className="font-semibold">{title}</legend>
          <NoticeFields {...common} prefix={`notices.${at}.`} to={to} />
        </fieldset>
      ))}
      <Disclosure summary={t("more")} open={SPARE.some((at) => hasFault(at) || hasText(at))}>
        <div className="grid gap-3">
          {SPARE.map((at) => (
            <fieldset key={at} className="card grid gap-3">
              <legend className="font-semibold">{t("another")}</legend>
              <NoticeFields {...common} prefix={`notices.${at}.`} />
            </fieldset>
          ))}
        </div>
      </Disclosure>
    </fieldset>
  );
}
