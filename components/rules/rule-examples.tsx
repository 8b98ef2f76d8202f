import { useLocale, useTranslations } from "next-intl";
import { RuleWords } from "@/components/deadlines/rule-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { formatDay, formatList } from "@/lib/i18n/format";
import type { CheckedExample } from "@/lib/web/rules/examples";

const STARTS = ["dateOfDecision", "dateNotified", "dateServed", "notifiedAt", "scheduledRemoval"] as const;
const EXPECTED = [
  "expectedLastDay",
  "expectedLastMoment",
  "expectedFileBy",
  "expectedCautiousDay",
  "expectedCautiousMoment",
] as const;

/** The worked examples of a rule: what is given, what comes out, and whether it still does. */
export function RuleExamples({ examples }: { examples: readonly CheckedExample[] }) {
  const t = useTranslations("rules.examples");
  const locale = useLocale();
  return (
    <Card id="examples" title={t("title")} meta={examples.length || undefined}>
      {examples.length === 0 ? <EmptyState>{t("none")}</EmptyState> : null}
      <ul className="rows">
        {examples.map((example) => (
          <li key={example.id} className="grid grid-cols-1 gap-1">
            <p>
              <span className="font-mono text-sm">{example.id}</span>{" "}
              {example.differences.length === 0 ? <Tag tone="good">{t("holds")}</Tag> : null}
            </p>
            <p>
              <span className="meta">{t("given")}</span> {formatList(locale, given(example))}
            </p>
            <p>
              <span className="meta">{t("then")}</span> {formatList(locale, expected(example))}
            </p>
            {example.differences.map(({ field, reckoned, expected: wanted }) => (
              <p key={field} className="notice notice-error">
                {t("differs", { reckoned, expected: wanted })}
              </p>
            ))}
            <p className="text-sm text-ink-2">
              <RuleWords text={{ text: example.why, lang: "en", translated: locale === "en" }} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );

  function given({ inputs }: CheckedExample): string[] {
    const words = STARTS.flatMap((start) => {
      const value = inputs[start];
      return value ? [t(start, at(value))] : [];
    });
    const days = inputs.holidays.map((day) => formatDay(locale, day));
    if (days.length > 0) words.push(t("holidays", { days: formatList(locale, days) }));
    if (inputs.inCustody) words.push(t("inCustody"));
    if (inputs.use === "safeLimit") words.push(t("safe"));
    return words;
  }

  function expected(example: CheckedExample): string[] {
    return EXPECTED.flatMap((field) => {
      const value = example[field];
      return value ? [t(field, at(value))] : [];
    });
  }

  /** A day, or a moment by the clock of the body: `2022-12-30T18:00`. */
  function at(value: string) {
    const day = formatDay(locale, value.slice(0, 10));
    return { day, moment: `${day}, ${value.slice(11)}` };
  }
}
