"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AlertBarFrame } from "@/components/layout/alert-bar-frame";
import type { LiveState } from "./live/state";

/** A quiet line when alerts do not reach this window. Only an alert behind a lock is loud. */
export function LineNotice({ live }: { live: LiveState }) {
  const t = useTranslations("alerts.bar");
  if (live.line === "offline") return <Quiet>{t("offline")}</Quiet>;
  if (live.line === "ended")
    return <Quiet action={<WayBack to="/sign-in">{t("signIn")}</WayBack>}>{t("ended")}</Quiet>;
  if (live.line !== "locked") return null;
  const unlock = <WayBack to="/unlock">{t("unlock")}</WayBack>;
  if (!live.hasLockedAlert) return <Quiet action={unlock}>{t("locked")}</Quiet>;
  return (
    <div role="alert">
      <AlertBarFrame action={unlock}>{t("lockedAlert")}</AlertBarFrame>
    </div>
  );
}

function Quiet({ action, children }: { action?: ReactNode; children: ReactNode }) {
  return (
    <output className="bar-quiet block">
      <AlertBarFrame action={action}>{children}</AlertBarFrame>
    </output>
  );
}

/** Leads to where the session is opened, and from there back to this page. */
function WayBack({ to, children }: { to: "/unlock" | "/sign-in"; children: ReactNode }) {
  const path = usePathname();
  if (path === to) return null;
  const back = path === "/" ? "" : `?to=${encodeURIComponent(path)}`;
  return (
    <Link href={`${to}${back}` as Route} prefetch={false} className="btn btn-small">
      {children}
    </Link>
  );
}
