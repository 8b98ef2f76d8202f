import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import type { RuleDetail } from "@/lib/deadlines/rule-view";
import { label } from "@/lib/vocabulary/labels";
import { RuleWords } from "./rule-words";

type OfferDetailProps = {
  rule: RuleDetail;
  /** Folds away what is not about the removal itself. */
  folded?: boolean;
};

/** What has to be read before a remedy is used: does it stop removal, what to know, what goes with it and what comes after. */
export function OfferDetail({ rule, folded }: OfferDetailProps) {
  const t = useTranslations("deadlines.offers");
  const locale = useLocale();
  const rest = <Rest rule={rule} />;
  return (
    <>
      <dl className="max-w-prose text-[0.9375rem]">
        <Detail term={t("stops")}>
          <strong>{label("suspensive_effect", rule.suspensiveEffect, locale)}</strong>
          {rule.suspensiveNote ? (
            <span className="block">
              <RuleWords text={rule.suspensiveNote} />
            </span>
          ) : null}
        </Detail>
      </dl>
      {folded ? <Disclosure summary={t("note")}>{rest}</Disclosure> : rest}
    </>
  );
}

function Rest({ rule }: { rule: RuleDetail }) {
  const t = useTranslations("deadlines.offers");
  const locale = useLocale();
  const ids = (list: readonly string[]) => <span className="font-mono text-sm">{list.join(", ")}</span>;
  return (
    <dl className="grid max-w-prose gap-2 text-[0.9375rem]">
      <Detail term={t("note")}>
        <RuleWords text={rule.note} />
      </Detail>
      {[rule.appliesWhen, rule.membersNote].map((text) =>
        text ? (
          <Detail key={text.text} term={t("applies")}>
            <RuleWords text={text} />
          </Detail>
        ) : null,
      )}
      {rule.fileTogether.length > 0 ? <Detail term={t("together")}>{ids(rule.fileTogether)}</Detail> : null}
      {rule.next.length > 0 ? <Detail term={t("next")}>{ids(rule.next)}</Detail> : null}
      <Detail term={t("basis")}>
        {label("rule_basis", rule.basis, locale)}. {t("asOf")}: <DateText value={rule.asOf} />
      </Detail>
    </dl>
  );
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="meta">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
