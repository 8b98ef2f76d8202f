import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { RuleWhole } from "@/lib/deadlines/law/views";
import { countingWords, limitWords } from "./limit-words";

const FIGURES = ["limit", "safeLimit", "detainedLimit"] as const;

/** The figures of a rule in words: the law's own, the safe one, that for who is held. */
export function RuleTerms({ rule }: { rule: RuleWhole }) {
  const t = useTranslations("rules");
  const { bodyHours, bodyZone } = rule;
  return (
    <Card id="term" title={t("page.term")}>
      <dl className="grid max-w-prose gap-2">
        {FIGURES.map((figure) => {
          const term = rule[figure];
          if (!term && figure !== "limit") return null;
          return (
            <div key={figure}>
              <dt className="meta">{t(`page.${figure}`)}</dt>
              <dd>
                <strong>{limitWords(t, term ?? null)}</strong>
                {term && figure === "limit" ? (
                  <span className="block text-sm text-ink-2">{countingWords(t, term).join(" ")}</span>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
      {bodyHours ? (
        <p className="mt-2 text-sm text-ink-2">
          {t("page.closes", { ...bodyHours, zone: (bodyZone ?? "").replaceAll("_", " ") })}
        </p>
      ) : null}
    </Card>
  );
}
