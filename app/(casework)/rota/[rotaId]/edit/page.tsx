import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RotaFormPage } from "@/components/rota/rota-form-page";
import { loadRotaForm } from "@/lib/web/rota/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rota.form"))("edit") };
}

export default async function EditRotaRoute({ params }: PageProps<"/rota/[rotaId]/edit">) {
  const { rotaId } = await params;
  return <RotaFormPage page={await loadRotaForm(rotaId)} />;
}
