import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MeasurePage } from "@/components/proceedings/measure-page";
import { loadMeasure } from "@/lib/web/proceedings/measure-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.measure"))("title") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/measures/[measureId]">) {
  const { caseId, measureId } = await params;
  return <MeasurePage {...(await loadMeasure(caseId, measureId))} />;
}
