import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditMeasurePage } from "@/components/proceedings/measure-form-page";
import { loadEditMeasure } from "@/lib/web/proceedings/measure-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.measure"))("edit") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/measures/[measureId]/edit">) {
  const { caseId, measureId } = await params;
  return <EditMeasurePage {...(await loadEditMeasure(caseId, measureId))} />;
}
