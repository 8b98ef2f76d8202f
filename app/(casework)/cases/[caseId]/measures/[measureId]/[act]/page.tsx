import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewMeasureEventPage } from "@/components/proceedings/event-pages";
import { loadMeasureEvent } from "@/lib/web/proceedings/measure-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.measure"))("title") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/measures/[measureId]/[act]">) {
  const { caseId, measureId, act } = await params;
  return <NewMeasureEventPage {...(await loadMeasureEvent(caseId, measureId, act))} />;
}
