import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactPersonPage } from "@/components/cases/contact-person-page";
import { loadContactForm } from "@/lib/web/casework/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casework.contact"))("edit") };
}

export default async function ContactPersonPageRoute({
  params,
}: PageProps<"/cases/[caseId]/contacts/[contactId]">) {
  const { caseId, contactId } = await params;
  return <ContactPersonPage page={await loadContactForm(caseId, contactId)} id={contactId} />;
}
