import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { ProceedingView } from "@/lib/proceedings/views";
import type { RuleChoice } from "@/lib/web/proceedings/choices";
import type { EditedMeasure, NewMeasure } from "@/lib/web/proceedings/measure-loaders";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { optionsOf, sourceChoices } from "./choices";
import { FormPage } from "./form-page";
import { type MeasureChoices, MeasureForm } from "./measure-form";
import { filingOptions, proceedingOptions, ruleOptions } from "./record-choices";
import { StrikeForm } from "./strike-form";
import { useZoneWords } from "./zone-words";

/** Recording a stay or an interim measure. */
export function NewMeasurePage({ shell, data: { header, data } }: RoomPage<NewMeasure>) {
  const t = useTranslations("proceedings.form.measure");
  const locale = useLocale();
  const { binds, filingId, rules, view } = data;
  return (
    <FormPage shell={shell} header={header} title={t("new")}>
      <MeasureForm
        onCase={{ caseId: header.id, key: data.key }}
        choices={measureChoices(view.proceedings, rules, locale)}
        zone={useZoneWords(data.zone, data.now)}
        cancel={`/cases/${header.id}#proceedings`}
        about={{ binds, filingId }}
      />
    </FormPage>
  );
}

/** Changing what it says and names; what happened to it has forms of its own. */
export function EditMeasurePage({ shell, data: { header, data } }: RoomPage<EditedMeasure>) {
  const t = useTranslations("proceedings.form.measure");
  const locale = useLocale();
  const { measure, rules, view } = data;
  const { id, version, binds, events: _e, odd: _o, servedOn: _s, isLifted: _l, at: _a, ...fields } = measure;
  const onCase = { caseId: header.id, key: data.key };
  return (
    <FormPage shell={shell} header={header} title={t("edit")}>
      <MeasureForm
        onCase={onCase}
        choices={measureChoices(view.proceedings, rules, locale)}
        zone={useZoneWords(measure.zone, data.now)}
        cancel={`/cases/${header.id}/measures/${id}`}
        about={{ binds, filingId: fields.filingId }}
        start={{ id, version, fields }}
      />
      <StrikeForm onCase={onCase} edited={{ id, version }} what="measure" />
    </FormPage>
  );
}

function measureChoices(
  proceedings: readonly ProceedingView[],
  rules: readonly RuleChoice[],
  locale: Locale,
): MeasureChoices {
  return {
    ...sourceChoices(locale),
    kinds: optionsOf("measure_kind", locale),
    proceedings: proceedingOptions(proceedings, locale),
    filings: filingOptions(proceedings, locale),
    rules: ruleOptions(rules, locale),
    bodies: optionsOf("served_on", locale),
  };
}
