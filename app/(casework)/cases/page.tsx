import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Caseload } from "@/components/caseload/caseload";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadCaseload } from "@/lib/web/caseload/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("caseload"))("title") };
}

export default async function CasesPage({ searchParams }: PageProps<"/cases">) {
  const { shell, data } = await loadCaseload(await searchParams);
  return (
    <CaseworkFrame shell={shell}>
      <Caseload list={data} shell={shell} />
    </CaseworkFrame>
  );
}
