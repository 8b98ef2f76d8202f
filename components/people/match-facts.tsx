import { useTranslations } from "next-intl";
import { PersonName } from "@/components/ui/person-name";
import type { MatchView } from "@/lib/web/people/match-view";

/** Who was found, in a line: name and year of birth. On a discreet screen the name was never sent. */
export function MatchFacts({ match }: { match: MatchView }) {
  const t = useTranslations("people.match");
  return (
    <>
      {match.name === null ? null : <PersonName name={match.name} discreet={false} />}
      {match.otherName === null ? null : (
        <span className="meta">
          <PersonName name={match.otherName} discreet={false} />
        </span>
      )}
      {match.birthYear === null ? null : (
        <span className="meta">{t("born", { year: String(match.birthYear) })}</span>
      )}
    </>
  );
}
