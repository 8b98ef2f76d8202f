import type { Route } from "next";
import { useTranslations } from "next-intl";
import { StickyHeader } from "@/components/layout/sticky-header";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { PersonName } from "@/components/ui/person-name";
import type { CasePageData } from "@/lib/web/casework/loaders";
import { AddMenu } from "./add-menu";
import { CaseFacts } from "./case-facts";
import { States } from "./states";

/** Whose case it is, how near removal, where to where; and what stays in sight: place, holder, contact, last day, who leads. */
export function CaseHead({ data, discreet }: { data: CasePageData; discreet: boolean }) {
  const t = useTranslations("case");
  const { header, can } = data;
  return (
    <StickyHeader
      title={header.codename}
      aside={<PersonName name={header.name} discreet={discreet} />}
      mark={<LevelMark level={header.level as Level | null} />}
      meta={
        <>
          <States data={data} />
          <span className="max-2xl:hidden">
            {" · "}
            {t("opened")} <DateText value={header.openedOn} />
          </span>
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
