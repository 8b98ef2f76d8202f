import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PersonPage } from "@/components/cases/person-page";
import { loadPersonForm } from "@/lib/web/casework/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casework.person"))("title") };
}

export default async function PersonPageRoute({ params, searchParams }: PageProps<"/cases/[caseId]/person">) {
  const [{ caseId }, { after }] = await Promise.all([params, searchParams]);
  // After a save that brings a row more the form is another one: it holds nothing of the one before.
  return <PersonPage key={String(after)} page={await loadPersonForm(caseId)} />;
}
