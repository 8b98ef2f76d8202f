import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeadlinePage } from "@/components/deadlines/deadline-page";
import { loadDeadline } from "@/lib/web/deadlines/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deadlines"))("one") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/deadlines/[deadlineId]">) {
  const { caseId, deadlineId } = await params;
  return <DeadlinePage {...(await loadDeadline(caseId, deadlineId, "case:view"))} />;
}
