import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RaisePage } from "@/components/alerts/raise-page";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadRaise } from "@/lib/web/alerts/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alerts.new"))("title") };
}

export default async function RaiseAlertPage({ searchParams }: PageProps<"/alerts/new">) {
  const { case: about } = await searchParams;
  const { shell, data } = await loadRaise(typeof about === "string" ? about : undefined);
  return (
    <CaseworkFrame shell={shell}>
      <RaisePage data={data} shell={shell} />
    </CaseworkFrame>
  );
}
