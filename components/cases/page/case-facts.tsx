import { useLocale, useTranslations } from "next-intl";
import { Fact } from "@/components/casework/fact";
import { Grade } from "@/components/casework/grade";
import { When } from "@/components/casework/when";
import { PlaceWords } from "@/components/custody/place-words";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { Tag } from "@/components/ui/tag";
import { attributesOf } from "@/lib/vocabulary/attributes";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { CasePageData } from "@/lib/web/casework/loaders";
import { LastContact } from "./last-contact";
import { States } from "./states";

/** What stays in sight of a case: where the person is and how we know, who holds them, when they were last heard from. */
export function CaseFacts({ data }: { data: CasePageData }) {
  const t = useTranslations("case.facts");
  const locale = useLocale();
  const { header, custody, person, now } = data;
  const { current } = custody;
  const needs = (person.facts.specificNeeds as Code<"specific_needs">[]).filter(
    (code) => attributesOf("specific_needs", code).caseHeader,
  );
  return (
    <>
      <div className="lg:hidden">
        <dt>{t("states")}</dt>
        <dd>
          <States data={data} />
        </dd>
      </div>
      <Fact term={t("place")}>
        {custody.where === null ? (
          t("notKnown")
        ) : (
          <>
            <PlaceWords at={custody} /> <Grade grade={custody.grade} />
          </>
        )}
      </Fact>
      <Fact term={t("heldBy")}>
        {custody.isHeld === false ? (
          t("notHeld")
        ) : (
          <>
            {custody.holdingBody ? label("holding_body", custody.holdingBody, locale) : t("notKnown")}
            {current && (current.on ?? current.at) ? (
              <>
                {", "}
                {t("since")} <When on={current.on} at={current.at} zone={current.zone} />
              </>
            ) : null}
          </>
        )}
      </Fact>
      <Fact term={t("lastContact")}>
        <LastContact data={data} />
      </Fact>
      <Fact term={t("nextLastDay")}>
        {header.nextLastDay ? (
          <>
            <DateText value={header.nextLastDay} />{" "}
            {header.nextLastDayAt ? <Countdown until={header.nextLastDayAt} now={now} /> : null}
          </>
        ) : (
          t("noLastDay")
        )}
      </Fact>
      <Fact term={t("lead")}>
        {header.lead ? header.lead.name : t("nobody")}
        {header.backup ? `, ${header.backup.name}` : null} · {header.team}
        {header.access === "restricted" ? (
          <>
            {" "}
            <Tag tone="warn">{label("case_access", "restricted", locale)}</Tag>
          </>
        ) : null}
      </Fact>
      <Fact term={t("needs")}>
        {needs.length > 0 ? (
          <span className="flex flex-wrap gap-1.5">
            {needs.map((code) => (
              <Tag key={code}>{label("specific_needs", code, locale)}</Tag>
            ))}
          </span>
        ) : null}
      </Fact>
    </>
  );
}
