import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { StickyHeader } from "@/components/layout/sticky-header";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { PersonName } from "@/components/ui/person-name";
import { formatList } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/regions";
import type { CasePageData } from "@/lib/web/casework/loaders";
import { AddMenu } from "./add-menu";
import { CaseFacts } from "./case-facts";

/** Whose case it is, how near removal, where to where; and what stays in sight: place, holder, contact, last day, who leads. */
export function CaseHead({ data, discreet }: { data: CasePageData; discreet: boolean }) {
  const t = useTranslations("case");
  const locale = useLocale();
  const { header, can } = data;
  const feared = header.fearedStates.map((code) => countryName(locale, code));
  return (
    <StickyHeader
      title={header.codename}
      aside={<PersonName name={header.name} discreet={discreet} />}
      mark={<LevelMark level={header.level as Level | null} />}
      meta={
        <>
          {countryName(locale, header.hostState)}
          {feared.length > 0 ? ` → ${formatList(locale, feared, "or")}` : null} · {t("opened")}{" "}
          <DateText value={header.openedOn} />
        </>
      }
      actions={
        <>
          <AddMenu data={data} />
          {can.alert ? (
            <ButtonLink href={`/alerts/new?case=${header.id}` as Route} kind="alarm">
              {t("raiseAlert")}
            </ButtonLink>
          ) : null}
        </>
      }
      facts={<CaseFacts data={data} />}
    />
  );
}
