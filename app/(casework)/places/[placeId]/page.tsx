import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlacePage } from "@/components/places/place-page";
import { loadPlace } from "@/lib/web/places/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("places"))("one") };
}

export default async function PlaceRoute({ params }: PageProps<"/places/[placeId]">) {
  const { placeId } = await params;
  return <PlacePage page={await loadPlace(placeId)} />;
}
