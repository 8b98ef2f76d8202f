import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { outcomesOf, typesIn } from "@/lib/proceedings/lanes";
import type { ProceedingView } from "@/lib/proceedings/views";
import type { InProceeding, OfDecision } from "@/lib/web/proceedings/loaders";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { noticeChoices, optionsOf, procedureOptions, sourceChoices } from "./choices";
import { ChooseProceeding } from "./choose-proceeding";
import { type DecisionChoices, DecisionForm } from "./decision-form";
import { FormPage } from "./form-page";
import { filingOptions } from "./record-choices";
import { StrikeForm } from "./strike-form";
import { useZoneWords } from "./zone-words";

/** Recording a decision, once it is known in which proceeding. */
export function NewDecisionPage({ shell, data: { header, data } }: RoomPage<InProceeding>) {
  const t = useTranslations("proceedings.form.decision");
  const locale = useLocale();
  const zone = useZoneWords(data.zone, data.now);
  const { proceeding, view } = data;
  return (
    <FormPage shell={shell} header={header} title={t("new")}>
      {proceeding ? (
        <DecisionForm
          onCase={{ caseId: header.id, key: data.key }}
          choices={decisionChoices(proceeding, view.proceedings, locale)}
          zone={zone}
          cancel={`/cases/${header.id}#proceedings`}
          usual={{ proceedingType: proceeding.type, procedure: proceeding.procedure, body: proceeding.body }}
          proceedingId={proceeding.id}
        />
      ) : (
        <ChooseProceeding caseId={header.id} proceedings={view.proceedings} to="decisions" />
      )}
    </FormPage>
  );
}

/** Changing one; its notices have forms of their own. */
export function EditDecisionPage({ shell, data: { header, data } }: RoomPage<OfDecision>) {
  const t = useTranslations("proceedings.form.decision");
  const locale = useLocale();
  const zone = useZoneWords(data.zone, data.now);
  const { proceeding, decision } = data;
  const { id, version, notices: _n, setAside: _s, gap: _g, odd: _o, decides, ...fields } = decision;
  const onCase = { caseId: header.id, key: data.key };
  return (
    <FormPage shell={shell} header={header} title={t("edit")}>
      <DecisionForm
        onCase={onCase}
        choices={decisionChoices(proceeding, data.view.proceedings, locale)}
        zone={zone}
        cancel={`/cases/${header.id}/decisions/${id}`}
        usual={fields}
        start={{ id, version, fields, decides }}
      />
      <StrikeForm onCase={onCase} edited={{ id, version }} what="decision" />
    </FormPage>
  );
}

function decisionChoices(
  { category }: ProceedingView,
  proceedings: readonly ProceedingView[],
  locale: Locale,
): DecisionChoices {
  return {
    ...sourceChoices(locale),
    ...noticeChoices(locale),
    outcomes: optionsOf("decision_outcome", locale, outcomesOf(category)),
    finalities: optionsOf("decision_finality", locale),
    types: optionsOf("proceeding_type", locale, typesIn(category)),
    procedures: procedureOptions(locale),
    flags: optionsOf("hearing_flag", locale, ["rushed", "without_counsel"]),
    implementations: optionsOf("order_implementation", locale),
    filings: filingOptions(proceedings, locale),
  };
}
