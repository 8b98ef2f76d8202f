import { useLocale, useTranslations } from "next-intl";
import { FactorName } from "@/components/triage/factor-words";
import { DateText } from "@/components/ui/date-text";
import { wholeOf } from "@/lib/cases/events/event";
import { type EventFact, signOf } from "@/lib/cases/events/kinds";
import { EVENT_LISTS } from "@/lib/casework/timeline-events";
import type { Code, CodeList } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";

/** What a small fact says, in words: its kind, which of it, how it stands. */
export function SignWords({ fact }: { fact: EventFact }) {
  const t = useTranslations("signs");
  const locale = useLocale();
  const { code, state, expiresOn } = wholeOf(fact);
  const lists = EVENT_LISTS[fact.kind];
  const say = (list: CodeList | undefined, word: string | null) =>
    list && word ? label(list, word as Code<CodeList>, locale) : null;
  const isFactor = fact.kind === "factor" || fact.kind === "answer";
  return (
    <>
      <strong>{label("case_event_kind", signOf(fact), locale)}</strong>
      {isFactor ? (
        <>
          {": "}
          <FactorName code={fact.code} />
        </>
      ) : null}
      {[say(lists.code, code), say(lists.state, state)]
        .filter((word) => word !== null)
        .map((word) => `, ${word}`)}
      {expiresOn ? (
        <>
          {", "}
          {t("until")} <DateText value={expiresOn} />
        </>
      ) : null}
    </>
  );
}
