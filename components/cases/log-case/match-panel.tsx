"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { MatchFacts } from "@/components/people/match-facts";
import { Button } from "@/components/ui/button";
import { shownValue } from "@/components/ui/field-parts";
import { SealedText } from "@/components/ui/sealed-text";
import type { FormState } from "@/lib/web/form-state";
import type { MatchView } from "@/lib/web/people/match-view";

type MatchPanelProps = {
  matches: readonly MatchView[];
  state: FormState;
  /** The state that the form names: a person has one case in it, so only who has none there can be given another. */
  hostState: string;
  /** Takes one off the panel; with scripts only. */
  onDismiss: (personId: string) => void;
};

/** Who may be meant, and why. *Open* leads to the case; the other answer is told to the form, which works without scripts too. */
export function MatchPanel({ matches, state, hostState, onDismiss }: MatchPanelProps) {
  const t = useTranslations("logCase.match");
  const chosen = shownValue(state, "samePerson", "");
  const isElsewhere = (match: MatchView) => match.cases.every((held) => held.hostState !== hostState);
  return (
    <fieldset className="notice notice-warn grid min-w-0 gap-3">
      <legend className="sr-only">{t("heading")}</legend>
      {matches.map((match) => (
        <div key={match.personId} className="grid gap-1">
          <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            <strong className="font-semibold">
              {t("looksLike")} {match.cases.map(({ codename }) => codename).join(", ")}
            </strong>
            <MatchFacts match={match} />
          </p>
          <p className="text-sm">
            {[match.sure, ...match.reasons].join(" · ")}
            {match.cases.map(({ id, state: country, place }) => (
              <span key={id}>
                {" · "}
                {country}
                {place ? (
                  <>
                    {" "}
                    · <SealedText value={place} />
                  </>
                ) : null}
              </span>
            ))}
          </p>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            {match.cases.map(({ id, codename }) => (
              <Link key={id} href={`/cases/${id}` as Route} prefetch={false} target="_blank">
                {t("open")} {codename}
              </Link>
            ))}
            <span className="needs-script">
              <Button kind="quiet" size="small" onClick={() => onDismiss(match.personId)}>
                {t("notThem")}
              </Button>
            </span>
          </p>
          {isElsewhere(match) ? (
            <label className="check text-sm" htmlFor={`same-${match.personId}`}>
              <input
                id={`same-${match.personId}`}
                type="radio"
                name="samePerson"
                value={match.personId}
                defaultChecked={chosen === match.personId}
              />
              <span>{t("same")}</span>
            </label>
          ) : null}
        </div>
      ))}
      {matches.some(isElsewhere) ? (
        <label className="check text-sm" htmlFor="same-none">
          <input id="same-none" type="radio" name="samePerson" value="" defaultChecked={chosen === ""} />
          <span>{t("none")}</span>
        </label>
      ) : null}
    </fieldset>
  );
}
