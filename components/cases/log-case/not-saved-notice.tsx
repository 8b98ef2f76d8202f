"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

/** NOT SAVED: what happened, where the words are, what happens next. It takes focus, for nothing else counts now. */
export function NotSavedNotice({ state }: { state: "waiting" | "stuck" }) {
  const t = useTranslations("logCase.notSaved");
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} role="alert" tabIndex={-1} className="notice notice-error">
      <h2>{t("title")}</h2>
      <p className="mt-1">{t(state)}</p>
    </div>
  );
}
