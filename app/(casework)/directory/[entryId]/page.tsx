import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryPage } from "@/components/calls/entry-page";
import { loadEntry } from "@/lib/web/calls/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls.directory"))("one") };
}

export default async function EntryRoute({ params }: PageProps<"/directory/[entryId]">) {
  const { entryId } = await params;
  return <EntryPage page={await loadEntry(entryId)} />;
}
