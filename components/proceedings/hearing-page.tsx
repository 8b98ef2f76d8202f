import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { HearingView } from "@/lib/proceedings/views";
import type { InProceeding } from "@/lib/web/proceedings/loaders";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { optionsOf, sourceChoices } from "./choices";
import { ChooseProceeding } from "./choose-proceeding";
import { FormPage } from "./form-page";
import { HearingEndForm } from "./hearing-end-form";
import { type HearingChoices, HearingForm } from "./hearing-form";
import { StrikeForm } from "./strike-form";
import { useZoneWords } from "./zone-words";

/** Recording a hearing, once it is known in which proceeding. */
export function NewHearingPage({ shell, data: { header, data } }: RoomPage<InProceeding>) {
  const t = useTranslations("proceedings.form.hearing");
  const locale = useLocale();
  const zone = useZoneWords(data.zone, data.now);
  const { proceeding, view } = data;
  return (
    <FormPage shell={shell} header={header} title={t("new")}>
      {proceeding ? (
        <HearingForm
          act="record"
          onCase={{ caseId: header.id, key: data.key }}
          choices={hearingChoices(locale)}
          zone={zone}
          cancel={`/cases/${header.id}#proceedings`}
          proceedingId={proceeding.id}
        />
      ) : (
        <ChooseProceeding caseId={header.id} proceedings={view.proceedings} to="hearings" />
      )}
    </FormPage>
  );
}

type OfHearing = RoomPage<{ hearing: HearingView }>;

/** Moving a hearing, or correcting what was recorded of it. */
export function ChangeHearingPage({
  shell,
  data: { header, data },
  act,
}: OfHearing & { act: "edit" | "move" }) {
  const t = useTranslations("proceedings.form.hearing");
  const locale = useLocale();
  const { hearing } = data;
  const zone = useZoneWords(hearing.zone, data.now);
  const onCase = { caseId: header.id, key: data.key };
  const edited = { id: hearing.id, version: hearing.version };
  return (
    <FormPage shell={shell} header={header} title={act === "move" ? t("move") : t("edit")}>
      {act === "move" ? <p className="hint mb-4">{t("moveHint")}</p> : null}
      <HearingForm
        act={act}
        onCase={onCase}
        choices={hearingChoices(locale)}
        zone={zone}
        cancel={`/cases/${header.id}#proceedings`}
        start={{ ...edited, fields: hearing }}
      />
      {act === "edit" ? <StrikeForm onCase={onCase} edited={edited} what="hearing" /> : null}
    </FormPage>
  );
}

/** Saying how it ended. */
export function EndHearingPage({ shell, data: { header, data } }: OfHearing) {
  const t = useTranslations("proceedings.form.hearing");
  const { id, version, outcome, present = null } = data.hearing;
  return (
    <FormPage shell={shell} header={header} title={t("end")}>
      <HearingEndForm
        onCase={{ caseId: header.id, key: data.key }}
        edited={{ id, version }}
        start={{ outcome, present }}
        cancel={`/cases/${header.id}#proceedings`}
      />
    </FormPage>
  );
}

function hearingChoices(locale: Locale): HearingChoices {
  return { ...sourceChoices(locale), flags: optionsOf("hearing_flag", locale) };
}
