import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { Tag } from "@/components/ui/tag";
import type { SessionView } from "@/lib/auth/session-acts";
import { SessionsForm } from "./sessions-form";

type SessionsProps = { sessions: readonly SessionView[]; zone: string; now: string };

/** Where one is signed in. */
export function Sessions({ sessions, zone, now }: SessionsProps) {
  const t = useTranslations("account.sessions");
  const drawn = sessions.map((session) => {
    const device = session.deviceLabel ?? t("unknownDevice");
    return {
      id: session.id,
      isThis: session.isThis,
      endLabel: t("endOf", { device }),
      content: (
        <span className="grid gap-0.5">
          <span className="flex flex-wrap items-baseline gap-2">
            <strong>{device}</strong>
            <bdi className="meta">{session.organisation}</bdi>
            {session.isThis ? <Tag tone="good">{t("this")}</Tag> : null}
            {session.isLocked ? <Tag>{t("locked")}</Tag> : null}
          </span>
          <span className="meta">
            {t("seen")} <MomentText value={session.seenAt} zone={zone} relativeTo={now} /> · {t("opened")}{" "}
            <MomentText value={session.openedAt} zone={zone} year={false} />
          </span>
        </span>
      ),
    };
  });
  return (
    <Card id="sessions" title={t("title")}>
      <p className="hint mb-2">{t("lead")}</p>
      <SessionsForm sessions={drawn} />
    </Card>
  );
}
