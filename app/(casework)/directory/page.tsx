import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DirectoryPage } from "@/components/calls/directory-page";
import { loadDirectoryPage } from "@/lib/web/calls/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls.directory"))("title") };
}

export default async function DirectoryRoute({ searchParams }: PageProps<"/directory">) {
  return <DirectoryPage page={await loadDirectoryPage(await searchParams)} />;
}
