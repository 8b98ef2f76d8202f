import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "./button-link";

/** The way through a long list. There are no page numbers: the list is cut by where it stands, not counted. */
export function Pager({ first, previous, next }: { first?: string; previous?: string; next?: string }) {
  const t = useTranslations("ui.pager");
  if (!first && !previous && !next) return null;
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-2 pt-4">
      {first ? <ButtonLink href={first}>{t("first")}</ButtonLink> : null}
      {previous ? (
        <ButtonLink href={previous} icon={<ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />}>
          {t("previous")}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink
          href={next}
          icon={<ChevronRight aria-hidden="true" className="order-last rtl:-scale-x-100" />}
        >
          {t("next")}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
