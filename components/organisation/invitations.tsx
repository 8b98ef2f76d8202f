import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import type { InvitationLine } from "@/lib/web/organisation/loaders";
import { InvitationsForm } from "./invitations-form";

/** Who was invited and has not come yet. */
export function Invitations({ invitations, zone }: { invitations: readonly InvitationLine[]; zone: string }) {
  const t = useTranslations("organisation.invitations");
  const drawn = invitations.map(({ id, email, roleNames, teamNames, endsAt }) => ({
    id,
    revokeLabel: t("revokeOf", { email }),
    content: (
      <span className="grid gap-0.5">
        <strong>{email}</strong>
        <span className="meta">
          {[...roleNames, ...teamNames].join(", ")} · {t("until")}{" "}
          <MomentText value={endsAt} zone={zone} year={false} />
        </span>
      </span>
    ),
  }));
  return (
    <Card id="invitations" title={t("title")}>
      <InvitationsForm invitations={drawn} />
    </Card>
  );
}
