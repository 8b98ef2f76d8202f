import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SwapPage } from "@/components/rota/swap-page";
import { loadSwap } from "@/lib/web/rota/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rota"))("swap") };
}

export default async function SwapRoute({ searchParams }: PageProps<"/rota/swap">) {
  return <SwapPage page={await loadSwap(await searchParams)} />;
}
