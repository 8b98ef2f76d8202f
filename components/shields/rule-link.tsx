import type { Route } from "next";
import { TextLink } from "@/components/ui/text-link";

/** A rule by its id, which leads to its words and its source. */
export function RuleLink({ ruleId }: { ruleId: string }) {
  return (
    <TextLink href={`/rules/${ruleId}` as Route}>
      <span className="font-mono text-sm">{ruleId}</span>
    </TextLink>
  );
}
