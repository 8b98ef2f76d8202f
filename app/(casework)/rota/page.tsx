import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RotaPage } from "@/components/rota/rota-page";
import { loadRota } from "@/lib/web/rota/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rota"))("title") };
}

export default async function RotaRoute() {
  return <RotaPage page={await loadRota()} />;
}
