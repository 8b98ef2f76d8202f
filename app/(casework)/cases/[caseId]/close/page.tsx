import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StatusPage } from "@/components/cases/status-page";
import { loadStatusForm } from "@/lib/web/casework/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casework.status"))("title") };
}

export default async function StatusRoute({ params, searchParams }: PageProps<"/cases/[caseId]/close">) {
  const [{ caseId }, { of }] = await Promise.all([params, searchParams]);
  return <StatusPage page={await loadStatusForm(caseId, typeof of === "string" ? of : undefined)} />;
}
