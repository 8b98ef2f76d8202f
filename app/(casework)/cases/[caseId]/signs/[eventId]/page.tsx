import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StrikeSignPage } from "@/components/signs/strike-sign-page";
import { loadSign } from "@/lib/web/signs/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signs"))("strikeTitle") };
}

export default async function StrikeSignRoute({ params }: PageProps<"/cases/[caseId]/signs/[eventId]">) {
  const { caseId, eventId } = await params;
  return <StrikeSignPage page={await loadSign(caseId, eventId)} />;
}
