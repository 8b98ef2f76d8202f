import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EpisodePage } from "@/components/custody/episode-page";
import { loadNewEpisode } from "@/lib/web/custody/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("custody.pages"))("newEpisode") };
}

export default async function EpisodePageRoute({ params }: PageProps<"/cases/[caseId]/custody/new">) {
  const { caseId } = await params;
  return <EpisodePage page={await loadNewEpisode(caseId)} />;
}
