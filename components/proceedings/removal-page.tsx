import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { ProceedingView, RemovalView } from "@/lib/proceedings/views";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { optionsOf, sourceChoices } from "./choices";
import { FormPage } from "./form-page";
import { proceedingOptions } from "./record-choices";
import { RemovalEndForm } from "./removal-end-form";
import { type RemovalChoices, RemovalForm } from "./removal-form";
import { StrikeForm } from "./strike-form";
import { useZoneWords } from "./zone-words";

/** Recording that a removal is ordered. */
export function NewRemovalPage({ shell, data: { header, data } }: RoomPage<{ proceedingId: string | null }>) {
  const t = useTranslations("proceedings.form.removal");
  const locale = useLocale();
  return (
    <FormPage shell={shell} header={header} title={t("new")}>
      <RemovalForm
        onCase={{ caseId: header.id, key: data.key }}
        choices={removalChoices(data.view.proceedings, locale)}
        zone={useZoneWords(data.zone, data.now)}
        cancel={`/cases/${header.id}#proceedings`}
        proceedingId={data.proceedingId}
      />
    </FormPage>
  );
}

/** Changing it: another day, another way. */
export function EditRemovalPage({ shell, data: { header, data } }: RoomPage<{ removal: RemovalView }>) {
  const t = useTranslations("proceedings.form.removal");
  const locale = useLocale();
  const { removal } = data;
  const onCase = { caseId: header.id, key: data.key };
  const edited = { id: removal.id, version: removal.version };
  return (
    <FormPage shell={shell} header={header} title={t("edit")}>
      <RemovalForm
        onCase={onCase}
        choices={removalChoices(data.view.proceedings, locale)}
        zone={useZoneWords(removal.zone, data.now)}
        cancel={`/cases/${header.id}#proceedings`}
        proceedingId={removal.proceedingId}
        start={{ ...edited, fields: removal }}
      />
      <StrikeForm onCase={onCase} edited={edited} what="removal" />
    </FormPage>
  );
}

/** Saying whether it was carried out. */
export function EndRemovalPage({ shell, data: { header, data } }: RoomPage<{ removal: RemovalView }>) {
  const t = useTranslations("proceedings.form.removal");
  const locale = useLocale();
  const { removal } = data;
  return (
    <FormPage shell={shell} header={header} title={t("end")}>
      <RemovalEndForm
        onCase={{ caseId: header.id, key: data.key }}
        edited={{ id: removal.id, version: removal.version }}
        choices={{
          statuses: optionsOf("removal_direction_status", locale),
          grades: sourceChoices(locale).grades,
        }}
        zone={useZoneWords(data.zone, data.now)}
        cancel={`/cases/${header.id}#proceedings`}
        start={removal.end}
      />
    </FormPage>
  );
}

function removalChoices(proceedings: readonly ProceedingView[], locale: Locale): RemovalChoices {
  return {
    ...sourceChoices(locale),
    proceedings: proceedingOptions(proceedings, locale),
  };
}
