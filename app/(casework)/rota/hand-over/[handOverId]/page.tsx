import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HandOverPage } from "@/components/rota/hand-over-page";
import { loadHandOver } from "@/lib/web/rota/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rota.handOver"))("title") };
}

export default async function HandOverRoute({ params }: PageProps<"/rota/hand-over/[handOverId]">) {
  const { handOverId } = await params;
  return <HandOverPage page={await loadHandOver(handOverId)} />;
}
