import { useTranslations } from "next-intl";
import { Grade } from "@/components/casework/grade";
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
          {t("since")} <MomentText value={since} zone={zone} />
          {", "}
          <MomentText value={since} zone={zone} relativeTo={now} />
        </span>
      ) : null}
      {grade ? <Grade grade={grade} /> : null}
      {inferred ? <Tag>{t("inferred")}</Tag> : null}
    </span>
  );
}
