import type { Metadata } from "next";
import { AlertPage } from "@/components/alerts/alert-page";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadAlert } from "@/lib/web/alerts/loaders";

export async function generateMetadata({ params }: PageProps<"/alerts/[alertId]">): Promise<Metadata> {
  const { data } = await loadAlert((await params).alertId);
  return { title: data.alert.codename };
}

export default async function OneAlertPage({ params }: PageProps<"/alerts/[alertId]">) {
  const { shell, data } = await loadAlert((await params).alertId);
  return (
    <CaseworkFrame shell={shell}>
      <AlertPage data={data} shell={shell} />
    </CaseworkFrame>
  );
}
