import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LaddersPage } from "@/components/ladders/ladders-page";
import { loadLadders } from "@/lib/web/ladders/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ladders"))("title") };
}

export default async function LaddersRoute() {
  return <LaddersPage page={await loadLadders()} />;
}
