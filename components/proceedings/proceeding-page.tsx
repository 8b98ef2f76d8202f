import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { stagesOf } from "@/lib/proceedings/lanes";
import { usualNext } from "@/lib/proceedings/stages";
import type { ProceedingView } from "@/lib/proceedings/views";
import { isCode } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { proceedingChoices } from "./choices";
import { FormPage } from "./form-page";
import { ProceedingForm } from "./proceeding-form";

/** Opening a proceeding. */
export function NewProceedingPage({ shell, data: { header, data } }: RoomPage<object>) {
  const t = useTranslations("proceedings.form.proceeding");
  const choices = proceedingChoices(useLocale());
  const onCase = { caseId: header.id, key: data.key };
  return (
    <FormPage shell={shell} header={header} title={t("new")}>
      <ProceedingForm onCase={onCase} choices={choices} cancel={`/cases/${header.id}`} />
    </FormPage>
  );
}

/** Changing one. */
export function EditProceedingPage({
  shell,
  data: { header, data },
}: RoomPage<{ proceeding: ProceedingView }>) {
  const t = useTranslations("proceedings.form.proceeding");
  const locale = useLocale();
  const choices = proceedingChoices(locale);
  // The form needs the fields alone; what hangs on the proceeding stays on the server.
  const {
    id,
    version,
    decisions: _d,
    filings: _f,
    hearings: _h,
    removals: _r,
    measures: _m,
    requests: _q,
    odd: _o,
    ...fields
  } = data.proceeding;
  return (
    <FormPage shell={shell} header={header} title={t("edit")}>
      <ProceedingForm
        onCase={{ caseId: header.id, key: data.key }}
        choices={choices}
        cancel={`/cases/${header.id}#proceedings`}
        start={{ id, version, fields, next: nextStages(fields, locale) }}
      />
    </FormPage>
  );
}

/** The stages to which it usually moves, in words; none where it has no stage yet. */
function nextStages({ category, stage }: Pick<ProceedingView, "category" | "stage">, locale: Locale): string {
  if (stage === null) return "";
  const { list } = stagesOf(category);
  const next = usualNext(category, stage).filter((each) => each !== stage);
  return next.flatMap((each) => (isCode(list, each) ? label(list, each, locale) : [])).join(", ");
}
