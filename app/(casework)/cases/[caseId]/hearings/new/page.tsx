import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewHearingPage } from "@/components/proceedings/hearing-page";
import { loadInProceeding } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.hearing"))("new") };
}

export default async function Page({ params, searchParams }: PageProps<"/cases/[caseId]/hearings/new">) {
  return <NewHearingPage {...(await loadInProceeding((await params).caseId, await searchParams))} />;
}
