import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { InviteForm } from "@/components/organisation/invite-form";
import { OrganisationStep } from "@/components/organisation/organisation-step";
import { loadInvite } from "@/lib/web/organisation/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation.invite"))("title") };
}

export default async function InvitePage() {
  const { shell, data } = await loadInvite();
  const t = await getTranslations("organisation.invite");
  return (
    <CaseworkFrame shell={shell}>
      <OrganisationStep title={t("title")}>
        <InviteForm choices={data} locale={data.locale} />
      </OrganisationStep>
    </CaseworkFrame>
  );
}
