import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewMeasurePage } from "@/components/proceedings/measure-form-page";
import { loadNewMeasure } from "@/lib/web/proceedings/measure-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.measure"))("new") };
}

export default async function Page({ params, searchParams }: PageProps<"/cases/[caseId]/measures/new">) {
  return <NewMeasurePage {...(await loadNewMeasure((await params).caseId, await searchParams))} />;
}
