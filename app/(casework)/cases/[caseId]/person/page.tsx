import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PersonPage } from "@/components/cases/person-page";
import { loadPersonForm } from "@/lib/web/casework/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casework.person"))("title") };
}

export default async function PersonPageRoute({ params }: PageProps<"/cases/[caseId]/person">) {
  const { caseId } = await params;
  return <PersonPage page={await loadPersonForm(caseId)} />;
}
