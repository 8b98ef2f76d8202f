import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MomentText } from "@/components/ui/moment-text";
import type { Complaint } from "@/lib/alerts/status/complaints";
import { failureOf } from "@/lib/alerts/status/failure";

type ComplaintsProps = { complaints: readonly Complaint[]; zone: string };

/** Where nothing leaves, or an alert may not be heard, it is red; the others are to be put right. */
const GRAVE: readonly Complaint["kind"][] = ["noWorker", "clockStops", "kindFails", "late", "deadLetters"];

/** What is wrong, in sentences, worst first; one sentence when nothing is. */
export function Complaints({ complaints, zone }: ComplaintsProps) {
  const t = useTranslations("status");
  if (complaints.length === 0) return <p className="notice notice-good">{t("allWell")}</p>;
  return (
    <ul className="grid gap-2">
      {complaints.map((complaint) => (
        <li
          key={JSON.stringify(complaint)}
          className={GRAVE.includes(complaint.kind) ? "notice notice-error" : "notice notice-warn"}
        >
          <Sentence complaint={complaint} zone={zone} />
        </li>
      ))}
    </ul>
  );
}

function Sentence({ complaint, zone }: { complaint: Complaint; zone: string }) {
  const t = useTranslations("status.wrong");
  const channels = useTranslations("status.channels");
  const at = (moment: string): ReactNode => <MomentText value={moment} zone={zone} />;
  switch (complaint.kind) {
    case "noWorker":
      return (
        <>
          {t("noWorker")}{" "}
          {complaint.since ? (
            <>
              {t("lastHeard")} {at(complaint.since)}.
            </>
          ) : (
            t("neverHeard")
          )}
        </>
      );
    case "clockStops":
    case "clockDiffers":
      return t(complaint.kind, { seconds: complaint.seconds });
    case "kindFails":
      return (
        <>
          {channels(`fails.${complaint.channel}`)} {complaint.code ? <Failure code={complaint.code} /> : null}{" "}
          {complaint.since ? (
            <>
              {t("lastWorked")} {at(complaint.since)}.
            </>
          ) : (
            t("neverWorked")
          )}{" "}
          {complaint.isOut ? t("leftAlone") : null}
        </>
      );
    case "late":
      return t(complaint.isUrgent ? "lateUrgent" : "late", {
        count: complaint.count,
        minutes: complaint.minutes,
      });
    case "taskFails":
      return t("taskFails", { task: complaint.task, code: complaint.code });
    case "deadLetters":
      return t("deadLetters", { count: complaint.count });
    case "onlyWindows":
      return t("onlyWindows");
    case "deadChannels":
      return channels(`dead.${complaint.channel}`, { count: complaint.count });
  }
}

/** Why, in words, with the channel's own short code for who mends it. */
export function Failure({ code }: { code: string }) {
  const t = useTranslations("status.failures");
  return (
    <span>
      {t(failureOf(code))} <span className="meta">({code})</span>
    </span>
  );
}
