import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OnCase } from "@/components/proceedings/case-form";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import type { DecisionOffers, OfferView } from "@/lib/deadlines/views";
import { label } from "@/lib/vocabulary/labels";
import { ChooseForm } from "./choose-form";
import { OfferCard } from "./offer-card";

type OffersPartProps = { onCase: OnCase; answer: DecisionOffers; now: string; canRecord: boolean };

/** What can be filed against a decision: what was started, what nobody has chosen yet with its boxes, and folded, what is closed. */
export function OffersPart({ onCase, answer, now, canRecord }: OffersPartProps) {
  const t = useTranslations("deadlines.offers");
  const { decisionId, offers } = answer;
  const open = offers.filter((offer) => offer.canBeChosen);
  const started = offers.filter((offer) => offer.deadlineId !== null);
  const closed = offers.filter((offer) => !offer.canBeChosen && offer.deadlineId === null);
  const first = open[0]?.ruleId;
  const card = (offer: OfferView, level?: 3) => (
    <OfferCard
      key={offer.ruleId}
      {...{ caseId: onCase.caseId, decisionId, offer, now, canRecord, level }}
      boxId={offer.ruleId === first ? "f-rule" : undefined}
    />
  );
  return (
    <section id="offers" aria-labelledby="offers-title" className="grid grid-cols-1 gap-3">
      <h2 id="offers-title">{t("title")}</h2>
      {offers.length === 0 ? <EmptyState>{t("none")}</EmptyState> : null}
      {started.length > 0 ? <Group title={t("started")}>{started.map((offer) => card(offer))}</Group> : null}
      {open.length > 0 && canRecord ? (
        <>
          <p className="hint">{t("hint")}</p>
          <ChooseForm onCase={onCase} decisionId={decisionId} submit={t("submit")}>
            <ByNature offers={open} card={card} />
          </ChooseForm>
        </>
      ) : (
        <ByNature offers={open} card={card} />
      )}
      {closed.length > 0 ? (
        <Disclosure summary={t("closed", { count: closed.length })}>
          <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">{closed.map((offer) => card(offer, 3))}</ul>
        </Disclosure>
      ) : null}
    </section>
  );
}

const NATURES = ["law", "working", "watch"] as const;

/** Terms of law first, then our advice, then dates to look at: three different things. */
function ByNature({ offers, card }: { offers: readonly OfferView[]; card: (offer: OfferView) => ReactNode }) {
  const locale = useLocale();
  return NATURES.map((nature) => {
    const these = offers.filter((offer) => offer.nature === nature);
    return these.length > 0 ? (
      <Group key={nature} title={label("rule_nature", nature, locale)}>
        {these.map((offer) => card(offer))}
      </Group>
    ) : null;
  });
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-2">
      <h3>{title}</h3>
      <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">{children}</ul>
    </div>
  );
}
