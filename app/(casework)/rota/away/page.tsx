import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AwayPage } from "@/components/rota/away-page";
import { loadAway } from "@/lib/web/rota/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rota"))("away") };
}

export default async function AwayRoute() {
  return <AwayPage page={await loadAway()} />;
}
