import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertList } from "@/components/alerts/alert-list";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadAlerts } from "@/lib/web/alerts/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alerts"))("title") };
}

export default async function AlertsPage() {
  const { shell, data } = await loadAlerts();
  return (
    <CaseworkFrame shell={shell}>
      <AlertList data={data} shell={shell} />
    </CaseworkFrame>
  );
}
