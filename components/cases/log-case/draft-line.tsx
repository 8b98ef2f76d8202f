"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { DraftStatus } from "./use-draft";

const TICK_MS = 1000;
const MINUTE_S = 60;

/** "Draft saved 12 s ago", or that it is not, which is said aloud. */
export function DraftLine({ status }: { status: DraftStatus }) {
  const t = useTranslations("logCase.draft");
  const [now, setNow] = useState(0);
  const at = status.kind === "kept" ? status.at : null;

  useEffect(() => {
    if (at === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [at]);

  if (status.kind === "failed") {
    return (
      <p role="alert" className="font-semibold text-error text-sm">
        {t(status.why === "session" ? "ended" : "unsaved")}
      </p>
    );
  }
  if (at === null) return null;
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  const said =
    seconds < 3
      ? t("justNow")
      : seconds < MINUTE_S
        ? t("seconds", { seconds })
        : t("minutes", { minutes: Math.floor(seconds / MINUTE_S) });
  return <p className="meta">{said}</p>;
}
