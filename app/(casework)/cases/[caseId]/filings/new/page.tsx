import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewFilingPage } from "@/components/proceedings/filing-page";
import { loadNewFiling } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.filing"))("new") };
}

export default async function Page({ params, searchParams }: PageProps<"/cases/[caseId]/filings/new">) {
  return <NewFilingPage {...(await loadNewFiling((await params).caseId, await searchParams))} />;
}
