import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewPlacePage } from "@/components/places/new-place-page";
import { loadNewPlace } from "@/lib/web/places/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("places"))("add") };
}

export default async function NewPlaceRoute() {
  return <NewPlacePage page={await loadNewPlace()} />;
}
