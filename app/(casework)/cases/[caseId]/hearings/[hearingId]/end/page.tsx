import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndHearingPage } from "@/components/proceedings/hearing-page";
import { loadHearing } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.hearing"))("end") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/hearings/[hearingId]/end">) {
  const { caseId, hearingId } = await params;
  return <EndHearingPage {...(await loadHearing(caseId, hearingId))} />;
}
