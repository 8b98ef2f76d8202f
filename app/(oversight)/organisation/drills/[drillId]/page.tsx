import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DrillPage } from "@/components/drills/drill-page";
import { loadDrill } from "@/lib/web/drills/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("drills"))("one") };
}

export default async function DrillRoute({ params }: PageProps<"/organisation/drills/[drillId]">) {
  const { drillId } = await params;
  return <DrillPage page={await loadDrill(drillId)} />;
}
