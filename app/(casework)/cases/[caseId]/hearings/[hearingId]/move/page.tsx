import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangeHearingPage } from "@/components/proceedings/hearing-page";
import { loadHearing } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.hearing"))("move") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/hearings/[hearingId]/move">) {
  const { caseId, hearingId } = await params;
  return <ChangeHearingPage {...(await loadHearing(caseId, hearingId))} act="move" />;
}
