"use client";

import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/web/form-state";

const WAYS = { sessionLocked: "unlock", sessionEnded: "signIn" } as const;
const ADDRESSES = { unlock: "/unlock?to=/back", signIn: "/sign-in?to=/back" } as const;

/**
 * Below an error summary: when a form was not taken because its session was locked or had ended, the way in, in a window
 * of its own, so that what was typed stays. Else nothing. Stands inside `ClientMessages` with `auth.gone`.
 */
export function SessionGone({ state }: { state: FormState }) {
  const t = useTranslations("auth.gone");
  const code = state.status === "refused" ? state.message?.code : undefined;
  const way = code === "sessionLocked" || code === "sessionEnded" ? WAYS[code] : null;
  if (!way) return null;
  return (
    <p>
      <a className="btn" href={ADDRESSES[way]} target="_blank" rel="noopener">
        {t(way)}
      </a>
    </p>
  );
}
