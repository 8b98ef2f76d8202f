import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditDecisionPage } from "@/components/proceedings/decision-form-page";
import { loadDecision } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.decision"))("edit") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/decisions/[decisionId]/edit">) {
  const { caseId, decisionId } = await params;
  return <EditDecisionPage {...(await loadDecision(caseId, decisionId))} />;
}
