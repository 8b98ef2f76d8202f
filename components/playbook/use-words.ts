import { useTranslations } from "next-intl";
import type { PlaybookLine } from "@/lib/alerts/playbook/merge";

/** The words of an action: the program's from the catalogue, the organisation's as it wrote them. */
export function useWords(): (line: Pick<PlaybookLine, "code" | "words">) => string {
  const t = useTranslations("playbook.items");
  return ({ code, words }) => (code === null ? (words ?? "") : t(code));
}
