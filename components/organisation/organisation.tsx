import { useTranslations } from "next-intl";
import { LadderFaults } from "@/components/ladders/ladder-faults";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";
import type { OrganisationData } from "@/lib/web/organisation/loaders";
import { AlarmCard } from "./alarm-card";
import { Invitations } from "./invitations";
import { MailCard } from "./mail-card";
import { Members } from "./members";
import { SettingsCard } from "./settings-card";
import { Teams } from "./teams";

const NAMESPACES = [
  "organisation.invitations",
  "organisation.invite.revoked",
  "organisation.team",
  "organisation.mail",
  "mail.sent",
  "mail.notSent",
  "auth.gone",
];

/** Members, invitations, teams, settings. */
export function Organisation({ organisation }: { organisation: OrganisationData }) {
  const t = useTranslations("organisation");
  const { members, invitations, teams, settings, hasMail, faultyLadders } = organisation;
  return (
    <ClientMessages namespaces={NAMESPACES}>
      <PageHeader
        title={t("title")}
        meta={<bdi>{settings.name}</bdi>}
        actions={<TextLink href="/organisation/playbook">{t("playbook")}</TextLink>}
      />
      <div className="grid max-w-4xl gap-4">
        <LadderFaults count={faultyLadders} />
        <Members members={members} hasMail={hasMail} />
        <Invitations invitations={invitations} zone={settings.timeZone} />
        <Teams teams={teams} />
        <AlarmCard />
        <SettingsCard settings={settings} />
        <MailCard hasMail={hasMail} />
      </div>
    </ClientMessages>
  );
}
