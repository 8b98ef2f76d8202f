import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertRulesPage } from "@/components/ladders/alert-rules-page";
import { loadAlertRules } from "@/lib/web/ladders/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ladders.rules"))("title") };
}

export default async function AlertRulesRoute() {
  return <AlertRulesPage page={await loadAlertRules()} />;
}
