import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndRemovalPage } from "@/components/proceedings/removal-page";
import { loadRemoval } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.removal"))("end") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/removals/[removalId]/end">) {
  const { caseId, removalId } = await params;
  return <EndRemovalPage {...(await loadRemoval(caseId, removalId))} />;
}
