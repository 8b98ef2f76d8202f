import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MyDrillPage } from "@/components/drills/my-drill-page";
import { loadMyDrill } from "@/lib/web/drills/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("drills"))("one") };
}

export default async function MyDrillRoute({ params }: PageProps<"/drills/[drillId]">) {
  const { drillId } = await params;
  return <MyDrillPage page={await loadMyDrill(drillId)} />;
}
