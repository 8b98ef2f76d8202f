import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { OwnRulePage } from "@/components/rules/own-rule-page";
import { loadOwnRule } from "@/lib/web/rules/own-rule-loader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules.page"))("change") };
}

export default async function ChangeRuleRoute({ params }: PageProps<"/rules/[ruleId]/edit">) {
  const { ruleId } = await params;
  const { shell, data } = await loadOwnRule(ruleId);
  return (
    <CaseworkFrame shell={shell}>
      <OwnRulePage form={data} />
    </CaseworkFrame>
  );
}
