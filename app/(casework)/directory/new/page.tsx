import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewEntryPage } from "@/components/calls/new-entry-page";
import { loadNewEntry } from "@/lib/web/calls/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls.directory"))("add") };
}

export default async function NewEntryRoute() {
  return <NewEntryPage page={await loadNewEntry()} />;
}
