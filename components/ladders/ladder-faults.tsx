import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

/** One red line: so many ladders have a fault now. Nothing where none has. It stays until they are mended. */
export function LadderFaults({ count }: { count: number }) {
  const t = useTranslations("ladders");
  if (count === 0) return null;
  return (
    <p className="notice notice-error">
      {t("faulty", { count })} <TextLink href="/organisation/ladders">{t("mend")}</TextLink>
    </p>
  );
}
