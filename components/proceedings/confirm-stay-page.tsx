import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import type { FilingView } from "@/lib/proceedings/views";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { ConfirmStayForm } from "./confirm-stay-form";
import { FilingName } from "./filing-name";
import { FormPage } from "./form-page";
import { StrikeForm } from "./strike-form";
import { useZoneWords } from "./zone-words";

/** Counsel confirms the stay of a filing, or confirms it again. */
export function ConfirmStayPage({ shell, data: { header, data } }: RoomPage<{ filing: FilingView }>) {
  const t = useTranslations("proceedings.form.confirm");
  const { filing, key, today } = data;
  const { tick } = filing;
  const onCase = { caseId: header.id, key };
  return (
    <FormPage shell={shell} header={header} title={t("title")}>
      <div className="mb-4 grid max-w-prose gap-2">
        <FilingName filing={filing} />
        <p>{t("why")}</p>
        {tick?.on ? (
          <p className="text-ink-2">
            {t("last")} <DateText value={tick.on} />
          </p>
        ) : null}
      </div>
      <ConfirmStayForm
        onCase={onCase}
        filingId={filing.id}
        today={today}
        zone={useZoneWords(data.zone, data.now)}
        cancel={`/cases/${header.id}#proceedings`}
      />
      {tick ? (
        <StrikeForm onCase={onCase} edited={{ id: tick.id, version: tick.version }} what="event" />
      ) : null}
    </FormPage>
  );
}
