import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditProceedingPage } from "@/components/proceedings/proceeding-page";
import { loadProceeding } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.proceeding"))("edit") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/proceedings/[proceedingId]/edit">) {
  const { caseId, proceedingId } = await params;
  return <EditProceedingPage {...(await loadProceeding(caseId, proceedingId))} />;
}
