import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { Member as MemberView } from "@/lib/organisations/queries";
import type { MemberChoices } from "@/lib/web/organisation/loaders";
import { disableMember, enableMember, endMemberSessions } from "@/lib/web/organisation/member-actions";
import { MemberForm } from "./member-form";
import { RowForm } from "./row-form";

type MemberProps = { member: MemberView; choices: MemberChoices };

/** One colleague: what they may do, and whether they may at all. */
export function Member({ member, choices }: MemberProps) {
  const t = useTranslations("organisation");
  const isActive = member.status === "active";
  const { id, roles, teamIds, version } = member;
  return (
    <ClientMessages namespaces={["organisation.member", "organisation.invite", "auth.gone"]}>
      <PageHeader
        title={
          <bdi>
            <SealedText value={member.name} />
          </bdi>
        }
        meta={member.email}
        back={<TextLink href="/organisation">{t("back")}</TextLink>}
      />
      <div className="grid max-w-2xl gap-4">
        <MemberForm member={{ id, roles, teamIds, version }} choices={choices} />
        <Card id="access" title={t("member.state")}>
          <div className="grid gap-4">
            <div className="grid gap-2">
              <p>{isActive ? t("member.active") : t("member.isDisabled")}</p>
              <RowForm action={isActive ? disableMember : enableMember} name="memberId" value={id}>
                {isActive ? t("member.disable") : t("member.enable")}
              </RowForm>
            </div>
            {isActive ? (
              <div className="grid gap-2">
                <p>{t("member.sessions")}</p>
                <RowForm action={endMemberSessions} name="memberId" value={id}>
                  {t("member.endSessions")}
                </RowForm>
              </div>
            ) : null}
          </div>
        </Card>
      </div>
    </ClientMessages>
  );
}
