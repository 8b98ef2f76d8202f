import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccessPage } from "@/components/custody/access-page";
import { loadAccess } from "@/lib/web/signs/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("custody.access"))("record") };
}

export default async function AccessRoute({ params }: PageProps<"/cases/[caseId]/access">) {
  const { caseId } = await params;
  return <AccessPage page={await loadAccess(caseId)} />;
}
