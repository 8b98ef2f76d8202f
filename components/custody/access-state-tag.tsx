import { useLocale } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";

const TONES = {
  allowed: "good",
  limited: "warn",
  refused: "error",
  not_wanted: "plain",
  unknown: "plain",
} as const;

/** Whether somebody may see the person, as a word. */
export function AccessStateTag({ state }: { state: Code<"access_state"> }) {
  const locale = useLocale();
  return <Tag tone={TONES[state]}>{label("access_state", state, locale)}</Tag>;
}
