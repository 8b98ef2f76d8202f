import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionPage } from "@/components/proceedings/decision-page";
import { loadDecision } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.decision"))("title") };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<"/cases/[caseId]/decisions/[decisionId]">) {
  const [{ caseId, decisionId }, { paper }] = await Promise.all([params, searchParams]);
  return (
    <DecisionPage {...(await loadDecision(caseId, decisionId, "case:view"))} isPaperKept={paper === "kept"} />
  );
}
