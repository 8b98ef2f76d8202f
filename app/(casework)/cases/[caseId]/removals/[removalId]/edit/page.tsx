import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditRemovalPage } from "@/components/proceedings/removal-page";
import { loadRemoval } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.removal"))("edit") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/removals/[removalId]/edit">) {
  const { caseId, removalId } = await params;
  return <EditRemovalPage {...(await loadRemoval(caseId, removalId))} />;
}
