import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LadderPage } from "@/components/ladders/ladder-page";
import { loadLadder } from "@/lib/web/ladders/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ladders"))("add") };
}

export default async function NewLadderRoute() {
  return <LadderPage page={await loadLadder(null)} />;
}
