import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactPage } from "@/components/custody/contact-page";
import { loadNewContact } from "@/lib/web/custody/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("custody.pages"))("newContact") };
}

export default async function ContactPageRoute({ params }: PageProps<"/cases/[caseId]/contact/new">) {
  const { caseId } = await params;
  return <ContactPage page={await loadNewContact(caseId)} />;
}
