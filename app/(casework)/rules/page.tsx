import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { RulesPage } from "@/components/rules/rules-page";
import { loadRules } from "@/lib/web/rules/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules"))("title") };
}

export default async function RulesRoute({ searchParams }: PageProps<"/rules">) {
  const { shell, data } = await loadRules(await searchParams);
  return (
    <CaseworkFrame shell={shell}>
      <RulesPage rules={data} />
    </CaseworkFrame>
  );
}
