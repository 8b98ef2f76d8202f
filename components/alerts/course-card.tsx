import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import type { AlertView } from "@/lib/alerts/alert-view";
import { type CourseEntry, courseOf } from "@/lib/alerts/course";
import type { Locale } from "@/lib/i18n/locales";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";

/** What happened with the alert, in order. */
export function CourseCard({ alert }: { alert: AlertView }) {
  const t = useTranslations("alerts.timeline");
  return (
    <Card id="course" title={t("title")}>
      <ol className="course">
        {courseOf(alert).map((entry) => (
          <li
            key={`${entry.kind} ${entry.at} ${entry.name} ${entry.about} ${entry.code}`}
            data-kind={entry.kind}
          >
            <span>
              <Line entry={entry} />
            </span>
            <span className="meta">
              <MomentText value={entry.at} zone={alert.hostZone} year={false} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Line({ entry: { kind, name, about, step, round, code } }: { entry: CourseEntry }) {
  const t = useTranslations("alerts.timeline");
  const locale = useLocale();
  if (kind === "raised" && name === null) return t("raisedByRule");
  if (kind === "stand_down_refused" && code === "withdrawn")
    return t("stand_down_withdrawn", { name: name ?? "" });
  if (kind === "report_joined" && name === null) return t("report_joined_rule");
  if (kind === "lapsed" && code === "open") return t("lapsed_open", { name: about ?? name ?? "" });
  const said = code === null ? "" : wordFor(kind, code, locale);
  // Where the program did it, the sentence is about whom it concerns.
  return t(kind, {
    name: name ?? about ?? "",
    about: about ?? name ?? "",
    step: step ?? 0,
    round: round ?? 0,
    code: said,
  });
}

/** What a code of the course is called, each from its own list. */
function wordFor(kind: CourseEntry["kind"], code: string, locale: Locale): string {
  if (kind === "answered") return label("alert_answer", code as Code<"alert_answer">, locale);
  if (kind === "severity_raised") return label("alert_severity", code as Code<"alert_severity">, locale);
  if (kind === "stand_down_asked") return label("alert_outcome", code as Code<"alert_outcome">, locale);
  if (kind === "sent" || kind === "failed")
    return label("channel_kind", code as Code<"channel_kind">, locale);
  return "";
}
