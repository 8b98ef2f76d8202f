import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DrillsPage } from "@/components/drills/drills-page";
import { loadDrills } from "@/lib/web/drills/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("drills"))("title") };
}

export default async function DrillsRoute() {
  return <DrillsPage page={await loadDrills()} />;
}
