"use client";

import { useTranslations } from "next-intl";
import { useNow } from "@/components/ui/use-now";
import { saySpan } from "@/lib/i18n/say-span";

const MINUTE_MS = 60_000;

/** For how long nobody has answered; in its first minute an alert is "just raised". Both are ISO moments by the server's clock. */
export function UnansweredFor({ since, now }: { since: string; now: string }) {
  const t = useTranslations("alerts.bar");
  const words = useTranslations("ui.time");
  const age = useNow(now) - Date.parse(since);
  return age < MINUTE_MS ? t("justRaised") : t("unanswered", { span: saySpan(words, age) });
}
