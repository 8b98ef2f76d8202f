import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkPage } from "@/components/cases/link-page";
import { loadLinkForm } from "@/lib/web/casework/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casework.link"))("title") };
}

export default async function LinkPageRoute({ params }: PageProps<"/cases/[caseId]/link">) {
  const { caseId } = await params;
  return <LinkPage page={await loadLinkForm(caseId)} />;
}
