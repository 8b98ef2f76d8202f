import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactPersonPage } from "@/components/cases/contact-person-page";
import { loadNewContactForm } from "@/lib/web/casework/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casework.contact"))("add") };
}

export default async function ContactPersonPageRoute({ params }: PageProps<"/cases/[caseId]/contacts/new">) {
  const { caseId } = await params;
  return <ContactPersonPage page={await loadNewContactForm(caseId)} />;
}
