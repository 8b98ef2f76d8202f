import type { Metadata } from "next";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { RulePage } from "@/components/rules/rule-page";
import { loadRule } from "@/lib/web/rules/loaders";

export async function generateMetadata({ params }: PageProps<"/rules/[ruleId]">): Promise<Metadata> {
  return { title: (await params).ruleId };
}

export default async function RuleRoute({ params }: PageProps<"/rules/[ruleId]">) {
  const { ruleId } = await params;
  const { shell, data } = await loadRule(ruleId);
  return (
    <CaseworkFrame shell={shell}>
      <RulePage data={data} />
    </CaseworkFrame>
  );
}
