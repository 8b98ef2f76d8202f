import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewRemovalPage } from "@/components/proceedings/removal-page";
import { loadNewRemoval } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.removal"))("new") };
}

export default async function Page({ params, searchParams }: PageProps<"/cases/[caseId]/removals/new">) {
  return <NewRemovalPage {...(await loadNewRemoval((await params).caseId, await searchParams))} />;
}
