import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EpisodePage } from "@/components/custody/episode-page";
import { loadEpisode } from "@/lib/web/custody/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("custody.pages"))("editEpisode") };
}

export default async function EpisodePageRoute({
  params,
}: PageProps<"/cases/[caseId]/custody/[episodeId]/edit">) {
  const { caseId, episodeId } = await params;
  return <EpisodePage page={await loadEpisode(caseId, episodeId)} id={episodeId} />;
}
