import { useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";

/** A place as people call it, or that nobody knows it. */
export function PlaceWords({ where }: { where: string | null }) {
  const t = useTranslations("custody");
  if (where === null) return t("placeUnknown");
  return (
    <bdi>
      <SealedText value={where} />
    </bdi>
  );
}
