import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { RuleView } from "@/lib/deadlines/rule-view";
import { label } from "@/lib/vocabulary/labels";

/** Where a rule is written, how sure we are of it, and whether counsel must check it. */
export function RuleMarks({ rule }: { rule: RuleView }) {
  const t = useTranslations("deadlines");
  const level = label("rule_confidence", rule.confidence, useLocale());
  const { instrument, article, url } = rule.source;
  return (
    <>
      <a href={url} rel="noreferrer" target="_blank" lang="en">
        {t("source", { instrument, article })}
        <span className="sr-only"> ({t("opensElsewhere")})</span>
      </a>
      <span className="whitespace-nowrap">{t("confidence", { level })}</span>
      {rule.verify ? <Tag tone="warn">{t("verify")}</Tag> : null}
    </>
  );
}
