import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import { MEASURE_ACTS } from "@/lib/proceedings/law-events";
import type { MeasureView } from "@/lib/proceedings/measure-views";
import type { ProceedingsView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import type { OfMeasure } from "@/lib/web/proceedings/measure-loaders";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { DayAndHour } from "./day-and-hour";
import { EventLine } from "./event-line";
import { Fact } from "./fact";
import { FormPage } from "./form-page";
import { Grade } from "./grade";
import { OddNotes } from "./odd-notes";
import { proceedingName } from "./record-choices";

/** A measure, whole: what it says and names, and everything that has happened to it. */
export function MeasurePage({ shell, data: { header, data } }: RoomPage<OfMeasure>) {
  const t = useTranslations("proceedings");
  const locale = useLocale();
  const { measure, canRecord, view } = data;
  const to = (path: string) => `/cases/${header.id}/${path}` as Route;
  return (
    <FormPage shell={shell} header={header} title={label("measure_kind", measure.kind, locale)}>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:items-start">
        <Card
          id="measure"
          title={t("measure.facts")}
          more={
            canRecord ? (
              <TextLink href={to(`measures/${measure.id}/edit`)}>{t("actions.edit")}</TextLink>
            ) : undefined
          }
        >
          <MeasureFacts measure={measure} view={view} />
          <OddNotes odd={measure.odd} />
        </Card>
        <Card id="events" title={t("measure.events")}>
          {measure.events.length === 0 ? <p className="text-ink-2">{t("measure.noEvents")}</p> : null}
          <ul className="grid gap-2">
            {measure.events.map((event) => (
              <EventLine
                key={event.id}
                event={event}
                editHref={canRecord ? to(`events/${event.id}/edit`) : undefined}
              />
            ))}
          </ul>
          {canRecord ? (
            <div className="mt-3 flex flex-wrap gap-2">
              {Object.entries(MEASURE_ACTS).map(([act, kind]) => (
                <ButtonLink key={act} size="small" href={to(`measures/${measure.id}/${act}`)}>
                  {label("case_event_kind", kind, locale)}
                </ButtonLink>
              ))}
            </div>
          ) : null}
        </Card>
      </div>
    </FormPage>
  );
}

function MeasureFacts({ measure, view }: { measure: MeasureView; view: ProceedingsView }) {
  const t = useTranslations("proceedings.measure");
  const lane = useTranslations("proceedings.lane");
  const locale = useLocale();
  const { body, reference, on, time, zone, endsOn, binds, ruleId, note, sourceKind, sourceGrade, knownOn } =
    measure;
  const bound = view.proceedings.filter(({ id }) => binds.includes(id));
  return (
    <dl className="facts">
      <Fact term={t("by")}>{body && <SealedText value={body} />}</Fact>
      <Fact term={t("on")}>{on ? <DayAndHour {...{ on, time, zone }} /> : lane("dateUnknown")}</Fact>
      <Fact term={t("binds")}>
        {bound.length === 0 ? (
          t("bindsNothing")
        ) : (
          <ul>
            {bound.map((each) => (
              <li key={each.id}>{proceedingName(each, locale)}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact term={t("lastDay")}>{endsOn && <DateText value={endsOn} />}</Fact>
      <Fact term={t("rule")}>{ruleId && <span className="font-mono text-sm">{ruleId}</span>}</Fact>
      <Fact term={lane("reference")}>
        {reference && (
          <span className="font-mono text-sm">
            <SealedText value={reference} />
          </span>
        )}
      </Fact>
      <Fact term={t("known")}>
        {sourceKind && (
          <>
            {label("source_kind", sourceKind, locale)} <Grade grade={sourceGrade} />
          </>
        )}
      </Fact>
      <Fact term={t("learned")}>
        <DateText value={knownOn} />
      </Fact>
      <Fact term={t("note")}>
        {note && (
          <span className="whitespace-pre-wrap" dir="auto">
            <SealedText value={note} />
          </span>
        )}
      </Fact>
    </dl>
  );
}
