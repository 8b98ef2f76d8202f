import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { EmptyState } from "@/components/ui/empty-state";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { MatchView } from "@/lib/web/people/match-view";
import { MatchFacts } from "./match-facts";

/** Who was found, likeliest first: why, and every case of theirs that the reader may see. */
export function MatchList({ matches }: { matches: readonly MatchView[] }) {
  const t = useTranslations("people.match");
  if (matches.length === 0) {
    return (
      <EmptyState>
        {t("nobody")} {t("nobodyHint")}
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-3">
      {matches.map((match) => (
        <li key={match.personId} className="card">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <MatchFacts match={match} />
            <Tag tone={match.band === "certain" ? "good" : "plain"}>{match.sure}</Tag>
          </p>
          <p className="meta">{match.reasons.join(" · ")}</p>
          <ul className="mt-2 grid gap-1">
            {match.cases.map(({ id, codename, level, place, state, isClosed }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <strong className="font-semibold">
                  <TextLink href={`/cases/${id}` as Route}>{codename}</TextLink>
                </strong>
                <LevelMark level={level as Level | null} plain />
                <span className="meta">
                  {state}
                  {place ? (
                    <>
                      {" "}
                      · <SealedText value={place} />
                    </>
                  ) : null}
                </span>
                {isClosed ? <Tag>{t("closed")}</Tag> : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
