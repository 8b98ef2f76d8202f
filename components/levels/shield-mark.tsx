import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Shield = "up" | "thin" | "unconfirmed" | "none";

const OUTLINE = "M9 1.2 15.8 3.6V8c0 4.4-2.9 7.4-6.8 8.8C5.1 15.4 2.2 12.4 2.2 8V3.6Z";

/** Full; half empty; an outline of dots; an outline struck through: told apart without any colour. */
const DRAWN: Record<Shield, ReactNode> = {
  up: (
    <>
      <path d={OUTLINE} fill="currentColor" />
      <path d="m5.8 8.8 2.3 2.3 4.2-4.6" fill="none" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  thin: (
    <>
      <path d={OUTLINE} fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M9 9.4v7.4C5.8 15.6 3.4 13.4 2.6 10.4 5 9.4 6.800 9.4 9 9.4Z" fill="currentColor" />
      <path d="M9 9.4v7.4c3.2-1.2 5.600-3.4 6.400-6.4C13 9.4 11.200 9.4 9 9.4Z" fill="currentColor" />
    </>
  ),
  unconfirmed: (
    <path d={OUTLINE} fill="none" stroke="currentColor" strokeWidth="1.7" strokeDasharray="2.4 2" />
  ),
  none: (
    <>
      <path d={OUTLINE} fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M2.4 16.4 15.6 1.6" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
};

const LOOK: Record<Shield, string> = {
  up: "shield-mark shield-up",
  thin: "shield-mark shield-thin",
  unconfirmed: "shield-mark shield-unconfirmed",
  none: "shield-mark shield-none",
};

/** What stops removal in one proceeding, by word, outline and colour together. */
export function ShieldMark({ shield }: { shield: Shield }) {
  const t = useTranslations("common");
  return (
    <span className={LOOK[shield]}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        {DRAWN[shield]}
      </svg>
      {t(`shields.${shield}`)}
    </span>
  );
}
