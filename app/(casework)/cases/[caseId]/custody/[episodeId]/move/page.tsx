import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MovePage } from "@/components/custody/move-page";
import { loadNewMove } from "@/lib/web/custody/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("custody.pages"))("newMove") };
}

export default async function MovePageRoute({
  params,
}: PageProps<"/cases/[caseId]/custody/[episodeId]/move">) {
  const { caseId, episodeId } = await params;
  return <MovePage page={await loadNewMove(caseId, episodeId)} episodeId={episodeId} />;
}
