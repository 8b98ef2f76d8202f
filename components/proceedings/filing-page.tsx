import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { ProceedingView } from "@/lib/proceedings/views";
import type { RuleChoice } from "@/lib/web/proceedings/choices";
import type { NewFiling, OfFiling } from "@/lib/web/proceedings/loaders";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { optionsOf, sourceChoices } from "./choices";
import { type FilingChoices, FilingForm } from "./filing-form";
import { FormPage } from "./form-page";
import { decisionOptions, proceedingOptions, ruleOptions } from "./record-choices";
import { StrikeForm } from "./strike-form";
import { useZoneWords } from "./zone-words";

/** Recording something lodged. */
export function NewFilingPage({ shell, data: { header, data } }: RoomPage<NewFiling>) {
  const t = useTranslations("proceedings.form.filing");
  const locale = useLocale();
  const zone = useZoneWords(data.zone, data.now);
  const { start, rules, view } = data;
  return (
    <FormPage shell={shell} header={header} title={t("new")}>
      <FilingForm
        onCase={{ caseId: header.id, key: data.key }}
        choices={filingChoices(view.proceedings, rules, locale)}
        zone={zone}
        cancel={`/cases/${header.id}`}
        about={start}
        later={start.later ? formatDay(locale, start.later.day) : undefined}
      />
    </FormPage>
  );
}

/** Changing it. */
export function EditFilingPage({ shell, data: { header, data } }: RoomPage<OfFiling>) {
  const t = useTranslations("proceedings.form.filing");
  const locale = useLocale();
  const { filing, rules, view } = data;
  const zone = useZoneWords(filing.zone, data.now);
  const onCase = { caseId: header.id, key: data.key };
  const edited = { id: filing.id, version: filing.version };
  return (
    <FormPage shell={shell} header={header} title={t("edit")}>
      <FilingForm
        onCase={onCase}
        choices={filingChoices(view.proceedings, rules, locale)}
        zone={zone}
        cancel={`/cases/${header.id}#proceedings`}
        about={filing}
        start={{ ...edited, fields: filing }}
      />
      <StrikeForm onCase={onCase} edited={edited} what="filing" />
    </FormPage>
  );
}

function filingChoices(
  proceedings: readonly ProceedingView[],
  rules: readonly RuleChoice[],
  locale: Locale,
): FilingChoices {
  return {
    ...sourceChoices(locale),
    proceedings: proceedingOptions(proceedings, locale),
    decisions: decisionOptions(proceedings, locale),
    rules: ruleOptions(rules, locale),
    statuses: optionsOf("filing_status", locale),
    stays: optionsOf("stay_status", locale),
    ways: optionsOf("how_lodged", locale),
  };
}
