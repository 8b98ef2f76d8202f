import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlacesPage } from "@/components/places/places-page";
import { loadPlaces } from "@/lib/web/places/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("places"))("title") };
}

export default async function PlacesRoute({ searchParams }: PageProps<"/places">) {
  return <PlacesPage page={await loadPlaces(await searchParams)} />;
}
