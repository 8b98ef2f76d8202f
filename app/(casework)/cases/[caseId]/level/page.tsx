import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LevelPage } from "@/components/cases/level-page";
import { loadLevelForm } from "@/lib/web/casework/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casework.level"))("title") };
}

export default async function LevelPageRoute({ params }: PageProps<"/cases/[caseId]/level">) {
  const { caseId } = await params;
  return <LevelPage page={await loadLevelForm(caseId)} />;
}
