import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RotaFormPage } from "@/components/rota/rota-form-page";
import { loadNewRota } from "@/lib/web/rota/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rota.form"))("new") };
}

export default async function NewRotaRoute() {
  return <RotaFormPage page={await loadNewRota()} />;
}
