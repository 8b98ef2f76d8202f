import { useTranslations } from "next-intl";
import { Grade } from "@/components/casework/grade";
import { DateText } from "@/components/ui/date-text";
import { MomentText } from "@/components/ui/moment-text";
import { Tag } from "@/components/ui/tag";
import type { Evidence } from "@/lib/triage/assessment";

/** What something rests on: since when, how old that is, and how sure the best source is. */
export function EvidenceLine({ evidence, zone, now }: { evidence: Evidence; zone: string; now: string }) {
  const t = useTranslations("why");
  const { since, grade, inferred } = evidence;
  return (
    <span className="flex flex-wrap items-baseline gap-2 text-sm text-ink-2">
      {since ? (
        <span>
          {t("since")} <Since moment={since} zone={zone} />
          {", "}
          <MomentText value={since} zone={zone} relativeTo={now} />
        </span>
      ) : null}
      {grade ? <Grade grade={grade} /> : null}
      {inferred ? <Tag>{t("inferred")}</Tag> : null}
    </span>
  );
}

/** What is known to the day counts from its midnight, which nobody should read as an hour. */
function Since({ moment, zone }: { moment: string; zone: string }) {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  if (!local.equals(local.startOfDay())) return <MomentText value={moment} zone={zone} />;
  return <DateText value={local.toPlainDate().toString()} />;
}
