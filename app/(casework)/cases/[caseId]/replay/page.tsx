import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReplayPage } from "@/components/replay/replay-page";
import { loadReplay } from "@/lib/web/casework/replay-loader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("replay"))("title") };
}

export default async function ReplayRoute({ params, searchParams }: PageProps<"/cases/[caseId]/replay">) {
  const [{ caseId }, { on, view }] = await Promise.all([params, searchParams]);
  return <ReplayPage page={await loadReplay(caseId, { on, view })} />;
}
