import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AssignPage } from "@/components/cases/assign-page";
import { loadAssignForm } from "@/lib/web/casework/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casework.assign"))("title") };
}

export default async function AssignPageRoute({ params }: PageProps<"/cases/[caseId]/assign">) {
  const { caseId } = await params;
  return <AssignPage page={await loadAssignForm(caseId)} />;
}
