import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnItemPage } from "@/components/playbook/own-item-page";
import { loadOwnItem } from "@/lib/web/playbook/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("playbook.item"))("title") };
}

export default async function OwnItemRoute({ params }: PageProps<"/organisation/playbook/[itemId]">) {
  const { itemId } = await params;
  return <OwnItemPage page={await loadOwnItem(itemId)} />;
}
