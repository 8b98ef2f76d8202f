import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MovePage } from "@/components/custody/move-page";
import { loadMove } from "@/lib/web/custody/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("custody.pages"))("editMove") };
}

export default async function MovePageRoute({ params }: PageProps<"/cases/[caseId]/custody/moves/[moveId]">) {
  const { caseId, moveId } = await params;
  return <MovePage page={await loadMove(caseId, moveId)} id={moveId} />;
}
