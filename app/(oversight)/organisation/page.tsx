import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { Organisation } from "@/components/organisation/organisation";
import { loadOrganisation } from "@/lib/web/organisation/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation"))("title") };
}

export default async function OrganisationPage() {
  const { shell, data } = await loadOrganisation();
  return (
    <CaseworkFrame shell={shell}>
      <Organisation organisation={data} />
    </CaseworkFrame>
  );
}
