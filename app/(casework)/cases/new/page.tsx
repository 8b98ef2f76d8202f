import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LogCasePage } from "@/components/cases/log-case/log-case-page";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadLogCase } from "@/lib/web/cases/log-case-loader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("logCase"))("title") };
}

export default async function NewCasePage({ searchParams }: PageProps<"/cases/new">) {
  const { shell, data } = await loadLogCase(await searchParams);
  return (
    <CaseworkFrame shell={shell}>
      <LogCasePage data={data} shell={shell} />
    </CaseworkFrame>
  );
}
