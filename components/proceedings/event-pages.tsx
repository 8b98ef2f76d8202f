import { useLocale } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { subjectOf } from "@/lib/proceedings/event";
import type { EventView } from "@/lib/proceedings/measure-views";
import type { DecisionView, ProceedingView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import type { NewEvent } from "@/lib/web/proceedings/measure-loaders";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { optionsOf, sourceChoices } from "./choices";
import { type EventChoices, EventForm } from "./event-form";
import { FormPage } from "./form-page";
import { decisionName, proceedingName } from "./record-choices";
import { StrikeForm } from "./strike-form";
import { useZoneWords } from "./zone-words";

/** Recording what happened to a measure. */
export function NewMeasureEventPage({ shell, data: { header, data } }: RoomPage<NewEvent>) {
  const locale = useLocale();
  const { measure, kind } = data;
  const backTo = `/cases/${header.id}/measures/${measure.id}`;
  return (
    <FormPage
      shell={shell}
      header={header}
      title={label("case_event_kind", kind, locale)}
      backTo={backTo}
      back={label("measure_kind", measure.kind, locale)}
    >
      <EventForm
        onCase={{ caseId: header.id, key: data.key }}
        choices={eventChoices(locale)}
        zone={useZoneWords(data.zone, data.now)}
        cancel={backTo}
        kind={kind}
        about={measure.id}
      />
    </FormPage>
  );
}

/** Recording that a decision was set aside. */
export function SetAsidePage({ shell, data: { header, data } }: RoomPage<{ decision: DecisionView }>) {
  const locale = useLocale();
  const { decision } = data;
  const backTo = `/cases/${header.id}/decisions/${decision.id}`;
  return (
    <FormPage
      shell={shell}
      header={header}
      title={label("case_event_kind", "decision_set_aside", locale)}
      backTo={backTo}
      back={decisionName(decision, locale)}
    >
      <EventForm
        onCase={{ caseId: header.id, key: data.key }}
        choices={eventChoices(locale)}
        zone={useZoneWords(data.zone, data.now)}
        cancel={backTo}
        kind="decision_set_aside"
        about={decision.id}
      />
    </FormPage>
  );
}

/** Recording how an extradition request stands. */
export function RequestPage({ shell, data: { header, data } }: RoomPage<{ proceeding: ProceedingView }>) {
  const locale = useLocale();
  const { proceeding } = data;
  return (
    <FormPage shell={shell} header={header} title={label("case_event_kind", "extradition_request", locale)}>
      <p className="meta mb-4">{proceedingName(proceeding, locale)}</p>
      <EventForm
        onCase={{ caseId: header.id, key: data.key }}
        choices={eventChoices(locale)}
        zone={useZoneWords(data.zone, data.now)}
        cancel={`/cases/${header.id}#proceedings`}
        kind="extradition_request"
        about={proceeding.id}
      />
    </FormPage>
  );
}

/** Correcting any of these, or striking it out. Counsel's tick is only struck out: a new one renews it. */
export function EditEventPage({ shell, data: { header, data } }: RoomPage<{ event: EventView }>) {
  const locale = useLocale();
  const { event } = data;
  const { id, version, kind, about } = event;
  const zone = useZoneWords(event.zone, data.now);
  const onCase = { caseId: header.id, key: data.key };
  return (
    <FormPage shell={shell} header={header} title={label("case_event_kind", kind, locale)}>
      {kind === "filing_confirmed" ? null : (
        <EventForm
          onCase={onCase}
          choices={eventChoices(locale)}
          zone={zone}
          cancel={placeOf(header.id, event)}
          kind={kind}
          about={about}
          start={{ id, version, fields: event }}
        />
      )}
      <StrikeForm onCase={onCase} edited={{ id, version }} what="event" />
    </FormPage>
  );
}

function placeOf(caseId: string, { kind, about }: EventView): string {
  const subject = subjectOf(kind);
  if (subject === "measure") return `/cases/${caseId}/measures/${about}`;
  return subject === "decision" ? `/cases/${caseId}/decisions/${about}` : `/cases/${caseId}#proceedings`;
}

function eventChoices(locale: Locale): EventChoices {
  return {
    ...sourceChoices(locale),
    bodies: optionsOf("served_on", locale),
    confirmers: optionsOf("confirmed_by", locale),
    requests: optionsOf("extradition_request_status", locale),
  };
}
