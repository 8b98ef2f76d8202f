import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewDecisionPage } from "@/components/proceedings/decision-form-page";
import { loadInProceeding } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.decision"))("new") };
}

export default async function Page({ params, searchParams }: PageProps<"/cases/[caseId]/decisions/new">) {
  return <NewDecisionPage {...(await loadInProceeding((await params).caseId, await searchParams))} />;
}
