import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StandInPage } from "@/components/rota/stand-in-page";
import { loadStandIn } from "@/lib/web/rota/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rota"))("standIn") };
}

export default async function StandInRoute({ searchParams }: PageProps<"/rota/stand-in">) {
  return <StandInPage page={await loadStandIn(await searchParams)} />;
}
