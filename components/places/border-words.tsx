import { useTranslations } from "next-intl";
import type { BorderDistance } from "@/lib/custody/border-distance";

/** How far a place is from the next land border of its state, or why that is not known. */
export function BorderWords({ border }: { border: BorderDistance | null }) {
  const t = useTranslations("places.border");
  if (border === null) return t("notMeasured");
  return border.km === null ? t(`why.${border.finding}`) : t("measured", { km: border.km });
}
