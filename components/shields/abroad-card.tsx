import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { RuleWords } from "@/components/deadlines/rule-words";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { RemedyLine } from "@/lib/casework/assessment-view";
import { type Code, isCode } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { RuleLink } from "./rule-link";

type AbroadCardProps = { caseId: string; abroad: readonly RemedyLine[]; canRecord: boolean };

/** Bodies outside the state: which are open now, which must be checked, which are closed and why. */
export function AbroadCard({ caseId, abroad, canRecord }: AbroadCardProps) {
  const t = useTranslations("shields.abroad");
  const open = abroad.filter(({ state }) => state !== "closed");
  const closed = abroad.filter(({ state }) => state === "closed");
  return (
    <article aria-labelledby="shield-abroad" className="card shield-lane" data-shield="abroad">
      <header>
        <h3 id="shield-abroad">{t("title")}</h3>
      </header>
      <ul className="grid gap-1.5">
        {open.map((remedy) => (
          <Body key={remedy.ruleId} remedy={remedy} />
        ))}
      </ul>
      {open.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
      {closed.length > 0 ? (
        <Disclosure summary={t("closed", { count: closed.length })}>
          <ul className="grid gap-1.5 text-ink-2">
            {closed.map((remedy) => (
              <Body key={remedy.ruleId} remedy={remedy} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {canRecord ? (
        <div className="mt-auto">
          <ButtonLink size="small" href={`/cases/${caseId}/filings/new` as Route}>
            {t("record")}
          </ButtonLink>
        </div>
      ) : null}
    </article>
  );
}

function Body({ remedy }: { remedy: RemedyLine }) {
  const locale = useLocale();
  const { state, rule, why } = remedy;
  return (
    <li>
      <Tag tone={state === "file_now" ? "error" : "plain"}>{label("remedy_status", state, locale)}</Tag>{" "}
      <RuleWords text={rule.body} /> <RuleLink ruleId={remedy.ruleId} />
      {why && state !== "open" ? (
        <span className="block text-sm text-ink-2">
          {isCode("remedy_reason", why)
            ? label("remedy_reason", why, locale)
            : label("offer_reason", why as Code<"offer_reason">, locale)}
        </span>
      ) : null}
    </li>
  );
}
