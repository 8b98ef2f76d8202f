import { useTranslations } from "next-intl";
import { isDamaged } from "@/lib/crypto/damaged";

/** A text that was sealed; one that could not be opened is said to be damaged, never shown as empty. */
export function SealedText({ value }: { value: string | null }) {
  const t = useTranslations("ui.sealed");
  if (!isDamaged(value)) return value;
  return (
    <span className="tag tag-error" title={t("explanation")}>
      {t("damaged")}
      <span className="sr-only">. {t("explanation")}</span>
    </span>
  );
}
