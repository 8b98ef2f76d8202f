import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StatusPage } from "@/components/status/status-page";
import { loadStatus } from "@/lib/web/status/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("status"))("title") };
}

export default async function StatusRoute() {
  return <StatusPage page={await loadStatus()} />;
}
