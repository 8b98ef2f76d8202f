import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFilingPage } from "@/components/deadlines/deadline-page";
import { loadDeadline } from "@/lib/web/deadlines/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deadlines.form"))("notFilingTitle") };
}

export default async function Page({
  params,
}: PageProps<"/cases/[caseId]/deadlines/[deadlineId]/not-filing">) {
  const { caseId, deadlineId } = await params;
  return <NotFilingPage {...(await loadDeadline(caseId, deadlineId, "deadline:settle"))} />;
}
