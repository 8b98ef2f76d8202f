import { useTranslations } from "next-intl";
import { isDamaged } from "@/lib/crypto/damaged";

/** A name as it stands in a sentence: one that could not be opened is said to be damaged. */
export function useNameText(): (name: string | null | undefined) => string {
  const t = useTranslations("ui.sealed");
  return (name) => (name === null || name === undefined || isDamaged(name) ? t("damaged") : name);
}
