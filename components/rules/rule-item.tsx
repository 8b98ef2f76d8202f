import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { RuleMarks } from "@/components/deadlines/rule-marks";
import { RuleWords } from "@/components/deadlines/rule-words";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { RuleLine } from "@/lib/deadlines/law/views";
import { label } from "@/lib/vocabulary/labels";
import { ConfirmationMark } from "./confirmation-mark";
import { limitWords } from "./limit-words";

type RuleItemProps = { rule: RuleLine; names: ReadonlyMap<string, string> };

/** A rule in the list: what is filed where, by when, does it stop removal, where it is written, who stands for it. */
export function RuleItem({ rule, names }: RuleItemProps) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const { ruleId, track, nature, limit, suspensiveEffect, isOwn, replacedBy } = rule;
  return (
    <li className="grid grid-cols-1 gap-1 border-t border-line py-3 first:border-t-0 first:pt-1 last:pb-0">
      <h3 className="text-base">
        <TextLink href={`/rules/${ruleId}` as Route}>
          <RuleWords text={rule.remedy} />
        </TextLink>
      </h3>
      <p className="text-sm text-ink-2">
        <RuleWords text={rule.body} />
      </p>
      <p>
        <strong>{limitWords(t, limit)}</strong>. {label("suspensive_effect", suspensiveEffect, locale)}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm text-ink-2">
        <span className="font-mono">{ruleId}</span>
        <span>
          {label("track", track, locale)}, {label("rule_nature", nature, locale)}
        </span>
        <RuleMarks rule={rule} />
        {isOwn ? <Tag>{t("ownRule")}</Tag> : null}
        {replacedBy ? <Tag tone="warn">{t("replacedBy", { rule: replacedBy })}</Tag> : null}
        <ConfirmationMark confirmation={rule.confirmation} names={names} />
      </p>
    </li>
  );
}
