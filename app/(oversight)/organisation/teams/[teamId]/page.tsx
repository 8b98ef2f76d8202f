import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { OrganisationStep } from "@/components/organisation/organisation-step";
import { RenameTeamForm } from "@/components/organisation/rename-team-form";
import { loadTeam } from "@/lib/web/organisation/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation.team"))("title") };
}

export default async function TeamPage({ params }: PageProps<"/organisation/teams/[teamId]">) {
  const { teamId } = await params;
  const { shell, data } = await loadTeam(teamId);
  const t = await getTranslations("organisation.team");
  return (
    <CaseworkFrame shell={shell}>
      <OrganisationStep title={t("title")}>
        <div className="card">
          <RenameTeamForm team={data} />
        </div>
      </OrganisationStep>
    </CaseworkFrame>
  );
}
