"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { AlertBarFrame } from "@/components/layout/alert-bar-frame";
import type { Waiting } from "@/lib/web/alerts/waiting";
import { AlertLine, AlertShape } from "./alert-line";
import type { LiveState } from "./live/state";
import { SoundButton } from "./sound-button";

/** The worst alert that nobody has answered, and the others behind one press. */
export function WaitingBar({ live }: { live: LiveState }) {
  const t = useTranslations("alerts.bar");
  const path = usePathname();
  const [first, ...others] = live.waiting as [Waiting, ...Waiting[]];
  const isHere = path === `/alerts/${first.id}`;
  return (
    <AlertBarFrame
      mark={<AlertShape alert={first} />}
      action={
        <span className="bar-acts">
          {live.line === "offline" ? <span className="bar-offline">{t("offlineShort")}</span> : null}
          {others.length > 0 ? <Others alerts={others} now={live.now} /> : null}
          <SoundButton inBar />
          {isHere ? null : (
            <Link href={`/alerts/${first.id}` as Route} prefetch={false} className="btn btn-small">
              {t("open")}
            </Link>
          )}
        </span>
      }
    >
      <AlertLine alert={first} now={live.now} />
    </AlertBarFrame>
  );
}

function Others({ alerts, now }: { alerts: Waiting[]; now: string }) {
  const t = useTranslations("alerts.bar");
  return (
    <details className="bar-more">
      <summary className="btn btn-small">
        <span aria-hidden="true">+{alerts.length}</span>
        <span className="sr-only">{t("more", { count: alerts.length })}</span>
      </summary>
      <ul>
        {alerts.map((alert) => (
          <li key={alert.id}>
            <Link href={`/alerts/${alert.id}` as Route} prefetch={false}>
              <AlertShape alert={alert} />
              <AlertLine alert={alert} now={now} />
            </Link>
          </li>
        ))}
        <li>
          <Link href="/alerts" prefetch={false}>
            {t("all")}
          </Link>
        </li>
      </ul>
    </details>
  );
}
