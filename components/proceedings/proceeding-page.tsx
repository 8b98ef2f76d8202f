import { useLocale, useTranslations } from "next-intl";
import type { ProceedingView } from "@/lib/proceedings/views";
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
  const choices = proceedingChoices(useLocale());
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
    ...fields
  } = data.proceeding;
  return (
    <FormPage shell={shell} header={header} title={t("edit")}>
      <ProceedingForm
        onCase={{ caseId: header.id, key: data.key }}
        choices={choices}
        cancel={`/cases/${header.id}#proceedings`}
        start={{ id, version, fields }}
      />
    </FormPage>
  );
}
