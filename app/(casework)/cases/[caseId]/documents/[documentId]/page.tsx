import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PaperPage } from "@/components/documents/paper-page";
import { loadPaper } from "@/lib/web/documents/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("paper") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/documents/[documentId]">) {
  const { caseId, documentId } = await params;
  return <PaperPage page={await loadPaper(caseId, documentId)} />;
}
