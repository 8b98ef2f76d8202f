import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndPage } from "@/components/custody/end-page";
import { loadEnd } from "@/lib/web/custody/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("custody.pages"))("newEnd") };
}

export default async function EndPageRoute({ params }: PageProps<"/cases/[caseId]/custody/[episodeId]/end">) {
  const { caseId, episodeId } = await params;
  return <EndPage page={await loadEnd(caseId, episodeId)} id={episodeId} />;
}
