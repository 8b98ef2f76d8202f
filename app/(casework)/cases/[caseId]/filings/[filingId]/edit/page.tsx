import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditFilingPage } from "@/components/proceedings/filing-page";
import { loadFiling } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.filing"))("edit") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/filings/[filingId]/edit">) {
  const { caseId, filingId } = await params;
  return <EditFilingPage {...(await loadFiling(caseId, filingId))} />;
}
