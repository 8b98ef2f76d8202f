import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HistoryPage } from "@/components/cases/history-page";
import { loadCaseHistory } from "@/lib/web/casework/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("case.history"))("title") };
}

export default async function HistoryRoute({ params }: PageProps<"/cases/[caseId]/history">) {
  const { caseId } = await params;
  return <HistoryPage page={await loadCaseHistory(caseId)} />;
}
