import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { courseOf } from "@/lib/alerts/course";
import type { AlertView } from "@/lib/alerts/find-alert";

/** What happened with the alert, in order. */
export function CourseCard({ alert }: { alert: AlertView }) {
  const t = useTranslations("alerts.timeline");
  return (
    <Card id="course" title={t("title")}>
      <ol className="course">
        {courseOf(alert).map(({ kind, at, name }) => (
          <li key={`${kind} ${at} ${name}`} data-kind={kind}>
            <span>{name === null ? t("raisedByRule") : t(`${kind}`, { name })}</span>
            <span className="meta">
              <MomentText value={at} zone={alert.hostZone} year={false} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
