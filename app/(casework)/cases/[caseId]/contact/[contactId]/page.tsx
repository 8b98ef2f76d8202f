import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactPage } from "@/components/custody/contact-page";
import { loadContact } from "@/lib/web/custody/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("custody.pages"))("editContact") };
}

export default async function ContactPageRoute({ params }: PageProps<"/cases/[caseId]/contact/[contactId]">) {
  const { caseId, contactId } = await params;
  return <ContactPage page={await loadContact(caseId, contactId)} id={contactId} />;
}
