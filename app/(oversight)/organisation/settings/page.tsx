import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { OrganisationStep } from "@/components/organisation/organisation-step";
import { SettingsForm } from "@/components/organisation/settings-form";
import { loadSettings } from "@/lib/web/organisation/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation.settings"))("title") };
}

export default async function SettingsPage() {
  const { shell, data } = await loadSettings();
  const t = await getTranslations("organisation.settings");
  return (
    <CaseworkFrame shell={shell}>
      <OrganisationStep title={t("title")}>
        <div className="card">
          <SettingsForm settings={data.settings} choices={data.choices} />
        </div>
      </OrganisationStep>
    </CaseworkFrame>
  );
}
