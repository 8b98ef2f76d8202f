import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewPaperPage } from "@/components/documents/new-paper-page";
import { loadPaperForm } from "@/lib/web/documents/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents.form"))("title") };
}

export default async function Page({ params, searchParams }: PageProps<"/cases/[caseId]/documents/new">) {
  const [{ caseId }, query] = await Promise.all([params, searchParams]);
  return <NewPaperPage page={await loadPaperForm(caseId, query)} />;
}
