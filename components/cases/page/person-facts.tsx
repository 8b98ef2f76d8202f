import { useLocale, useTranslations } from "next-intl";
import { Fact } from "@/components/casework/fact";
import { DateText } from "@/components/ui/date-text";
import { PersonName } from "@/components/ui/person-name";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { DAMAGED, isDamaged } from "@/lib/crypto/damaged";
import { countryName, languageName } from "@/lib/i18n/regions";
import type { Birth, OtherName, Paper } from "@/lib/people/model";
import { nationalityName } from "@/lib/people/nationality";
import { type Code, isCode } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { CasePageData } from "@/lib/web/casework/loaders";

/** What is known of the person. What is not known takes no room; what cannot be opened says so. */
export function PersonFacts({ data, discreet }: { data: CasePageData; discreet: boolean }) {
  const t = useTranslations("case.people");
  const locale = useLocale();
  const { header, person, directory } = data;
  const { facts } = person;
  const birth = isDamaged(facts.birth) ? null : (facts.birth as Birth | null);
  const nationalities = facts.nationalities as string[];
  const languages = facts.languages as string[];
  const needs = facts.specificNeeds as Code<"specific_needs">[];
  return (
    <dl className="facts person-facts">
      <Fact term={t("name")}>
        {discreet ? (
          t("hidden")
        ) : facts.name === null ? (
          t("nameUnknown")
        ) : (
          <PersonName name={facts.name} discreet={discreet} />
        )}
      </Fact>
      {discreet ? null : <OtherNames names={facts.otherNames} term={t("otherNames")} />}
      <Fact term={t("born")}>
        {isDamaged(facts.birth) ? (
          <SealedText value={DAMAGED} />
        ) : birth?.date ? (
          <DateText value={birth.date} />
        ) : (
          birth?.year
        )}
      </Fact>
      <Fact term={t("sexGender")}>
        {facts.sexGender ? label("sex_gender", facts.sexGender as Code<"sex_gender">, locale) : null}
      </Fact>
      <Fact term={t("nationality")}>
        {nationalities.map((code) => nationalityName(locale, code)).join(", ")}
      </Fact>
      <Fact term={t("languages")}>
        {[
          ...languages.map((code) => (isCode("language", code) ? languageName(locale, code) : code)),
          ...(facts.interpreterNeeded === true ? [t("needsInterpreter")] : []),
        ].join(", ")}
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
      <Papers papers={facts.papers} term={t("papers")} />
      <Fact term={t("feared")}>
        {header.fearedStates.map((code) => countryName(locale, code)).join(", ")}
      </Fact>
      <Words term={t("fear")} text={directory.fear} />
      <Words term={t("profile")} text={facts.profile as string | null} />
      <Fact term={t("asylumLodgedOn")}>
        {header.asylumLodgedOn ? <DateText value={header.asylumLodgedOn} /> : null}
      </Fact>
    </dl>
  );
}

function OtherNames({ names, term }: { names: OtherName[] | typeof DAMAGED; term: string }) {
  if (typeof names === "string")
    return (
      <Fact term={term}>
        <SealedText value={DAMAGED} />
      </Fact>
    );
  if (names.length === 0) return null;
  return (
    <Fact term={term}>
      <ul>
        {names.map(({ text, onDocument }) => (
          <li key={`${text} ${onDocument}`}>
            <bdi className="person-name">{text}</bdi>
            {onDocument ? <span className="text-ink-3"> ({onDocument})</span> : null}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Papers({ papers, term }: { papers: Paper[] | typeof DAMAGED; term: string }) {
  const locale = useLocale();
  if (typeof papers === "string")
    return (
      <Fact term={term}>
        <SealedText value={DAMAGED} />
      </Fact>
    );
  if (papers.length === 0) return null;
  return (
    <Fact term={term}>
      <ul>
        {papers.map(({ number, kind }) => (
          <li key={`${number} ${kind}`}>
            <span className="font-mono text-sm">{number}</span>
            {kind ? <span className="text-ink-3"> ({label("document_kind", kind, locale)})</span> : null}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Words({ term, text }: { term: string; text: string | null }) {
  if (text === null) return null;
  return (
    <Fact term={term}>
      <span className="block max-w-prose whitespace-pre-wrap font-normal" dir="auto">
        <SealedText value={text} />
      </span>
    </Fact>
  );
}
