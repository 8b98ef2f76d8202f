import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { writtenPhone } from "@/lib/people/written-phone";
import type { MemberLine } from "@/lib/web/organisation/loaders";

type MembersProps = { members: readonly MemberLine[]; hasMail: boolean };

/** Who works here, as what, in which teams, and by what an alert cannot reach them. */
export function Members({ members, hasMail }: MembersProps) {
  const t = useTranslations("organisation.members");
  const working = members.filter(({ status }) => status === "active");
  return (
    <Card
      id="members"
      title={t("title")}
      meta={working.length}
      more={
        <ButtonLink href="/organisation/invite" kind="primary" size="small">
          {t("invite")}
        </ButtonLink>
      }
    >
      {working.length === 1 ? <p className="notice notice-warn mb-3">{t("alone")}</p> : null}
      <ul className="rows">
        {members.map((member) => (
          <MemberRow key={member.id} member={member} hasMail={hasMail} />
        ))}
      </ul>
    </Card>
  );
}

function MemberRow({ member, hasMail }: { member: MemberLine; hasMail: boolean }) {
  const t = useTranslations("organisation.members");
  const isActive = member.status === "active";
  return (
    <li>
      <span className="grid min-w-0 gap-0.5">
        <span className="flex flex-wrap items-baseline gap-2">
          <strong>
            <bdi>
              <SealedText value={member.name} />
            </bdi>
          </strong>
          {member.isMe ? <Tag>{t("you")}</Tag> : null}
          {isActive ? null : <Tag tone="error">{t("disabled")}</Tag>}
          {isActive && member.cannotBeRung ? <Tag tone="warn">{t("noPhone")}</Tag> : null}
          {isActive && !hasMail ? <Tag tone="warn">{t("noMail")}</Tag> : null}
        </span>
        <span className="meta">
          {member.roleNames.join(", ")} ·{" "}
          {member.teamNames.length > 0 ? member.teamNames.join(", ") : t("noTeam")}
        </span>
        <span className="meta break-words">
          <SealedText value={member.email} />
          {member.phone ? (
            <>
              {" · "}
              <a href={`tel:${member.phone}`} dir="ltr">
                {writtenPhone(member.phone)}
              </a>
            </>
          ) : null}
        </span>
      </span>
      <TextLink href={`/organisation/members/${member.id}` as Route}>
        <span aria-hidden="true">{t("edit")}</span>
        <span className="sr-only">{t("editOf", { name: member.name })}</span>
      </TextLink>
    </li>
  );
}
