import { useLocale } from "next-intl";
import type { ProceedingView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";

/** A proceeding by its kind; two of one kind are told apart by a number. */
export function LaneName({ lane: { type, number } }: { lane: Pick<ProceedingView, "type" | "number"> }) {
  const name = label("proceeding_type", type, useLocale());
  return number === null ? name : `${name} (${number})`;
}
