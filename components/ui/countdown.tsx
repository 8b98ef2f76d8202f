"use client";

import { useTranslations } from "next-intl";
import { sayLeft, saySpan } from "@/lib/i18n/say-span";
import { COUNTED_MS } from "@/lib/i18n/span";
import { useNow } from "./use-now";

type CountdownProps = {
  /** ISO moment it runs to. */
  until: string;
  /** ISO moment of the page, by the server's clock. */
  now: string;
  /** `left`: "31 h left"; `span`: "31 h" alone, after words of one's own. */
  form?: "left" | "span";
};

/** What is left of 72 hours or less; nothing while there is more. The date itself must stand beside it. */
export function Countdown({ until, now, form = "left" }: CountdownProps) {
  const words = useTranslations("ui.time");
  const present = useNow(now);
  const end = Date.parse(until);
  if (end - present > COUNTED_MS) return null;
  return (
    <span className="clock">
      {form === "left" ? sayLeft(words, end, present) : saySpan(words, end - present)}
    </span>
  );
}
