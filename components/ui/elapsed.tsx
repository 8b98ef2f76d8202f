"use client";

import { useTranslations } from "next-intl";
import { sayRelative, saySpan } from "@/lib/i18n/say-span";
import { useNow } from "./use-now";

type ElapsedProps = {
  /** ISO moment it counts from. */
  since: string;
  /** ISO moment of the page, by the server's clock. */
  now: string;
  /** `ago`: "4 min ago"; `span`: "4 min" alone, after words of one's own. */
  form?: "ago" | "span";
};

/** How long something has been so, counting up. */
export function Elapsed({ since, now, form = "ago" }: ElapsedProps) {
  const words = useTranslations("ui.time");
  const present = useNow(now);
  const start = Date.parse(since);
  return (
    <span className="clock">
      {form === "ago" ? sayRelative(words, start, present) : saySpan(words, present - start)}
    </span>
  );
}
