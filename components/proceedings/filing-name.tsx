import { useLocale } from "next-intl";
import { RuleWords } from "@/components/deadlines/rule-words";
import { SealedText } from "@/components/ui/sealed-text";
import type { FilingView } from "@/lib/proceedings/views";
import { findRule } from "@/lib/remedies/packs";
import { ruleText } from "@/lib/remedies/rule-text";

/** In its own words, in those of its rule, or by the rule's id where no pack has it any more. */
export function FilingName({ filing: { title, ruleId } }: { filing: FilingView }) {
  const locale = useLocale();
  const rule = ruleId === null ? null : findRule(ruleId);
  return (
    <span className="block font-medium">
      {title ? (
        <SealedText value={title} />
      ) : rule ? (
        <RuleWords text={ruleText(rule, locale).remedy} />
      ) : null}{" "}
      {ruleId ? <span className="font-mono text-sm text-ink-2">{ruleId}</span> : null}
    </span>
  );
}
