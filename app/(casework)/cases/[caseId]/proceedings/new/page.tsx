import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewProceedingPage } from "@/components/proceedings/proceeding-page";
import { loadNewProceeding } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.proceeding"))("new") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/proceedings/new">) {
  return <NewProceedingPage {...(await loadNewProceeding((await params).caseId))} />;
}
