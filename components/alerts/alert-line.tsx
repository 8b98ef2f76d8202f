"use client";

import { useTranslations } from "next-intl";
import type { Waiting } from "@/lib/web/alerts/waiting";
import { UnansweredFor } from "./unanswered-for";

/** The level by word and shape; the bar is all of one colour. Where there is no room the word is only heard. */
export function AlertShape({ alert }: { alert: Waiting }) {
  const levels = useTranslations("common.levels");
  return (
    <span className={`level level-plain level-${alert.severity}`}>
      <span className="bar-word">{levels(alert.severity as "imminent")}</span>
    </span>
  );
}

/** The codename, the kind, and for how long nobody has answered. */
export function AlertLine({ alert, now }: { alert: Waiting; now: string }) {
  return (
    <span className="bar-line">
      <span>
        <b>{alert.codename}</b> · {alert.kind}
      </span>
      <span className="bar-since">
        <UnansweredFor since={alert.raisedAt} now={now} />
      </span>
    </span>
  );
}
