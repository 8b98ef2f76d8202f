import { useLocale, useTranslations } from "next-intl";
import type { DecisionView } from "@/lib/proceedings/views";
import type { OfNotice } from "@/lib/web/proceedings/loaders";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { noticeChoices } from "./choices";
import { FormPage } from "./form-page";
import { NoticeForm } from "./notice-form";
import { decisionName } from "./record-choices";
import { StrikeForm } from "./strike-form";
import { useZoneWords } from "./zone-words";

/** One more notice of a decision. */
export function NewNoticePage({ shell, data: { header, data } }: RoomPage<{ decision: DecisionView }>) {
  const t = useTranslations("proceedings.form.notice");
  const locale = useLocale();
  const zone = useZoneWords(data.zone, data.now);
  const { decision } = data;
  const backTo = `/cases/${header.id}/decisions/${decision.id}`;
  return (
    <FormPage
      shell={shell}
      header={header}
      title={t("new")}
      backTo={backTo}
      back={decisionName(decision, locale)}
    >
      <NoticeForm
        onCase={{ caseId: header.id, key: data.key }}
        decisionId={decision.id}
        choices={noticeChoices(locale)}
        zone={zone}
        cancel={backTo}
      />
    </FormPage>
  );
}

/** Changing one. */
export function EditNoticePage({ shell, data: { header, data } }: RoomPage<OfNotice>) {
  const t = useTranslations("proceedings.form.notice");
  const locale = useLocale();
  const zone = useZoneWords(data.notice.zone, data.now);
  const { decision, notice } = data;
  const backTo = `/cases/${header.id}/decisions/${decision.id}`;
  const onCase = { caseId: header.id, key: data.key };
  const edited = { id: notice.id, version: notice.version };
  return (
    <FormPage
      shell={shell}
      header={header}
      title={t("edit")}
      backTo={backTo}
      back={decisionName(decision, locale)}
    >
      <NoticeForm
        onCase={onCase}
        decisionId={decision.id}
        choices={noticeChoices(locale)}
        zone={zone}
        cancel={backTo}
        start={{ ...edited, fields: notice }}
      />
      <StrikeForm onCase={onCase} edited={edited} what="notice" />
    </FormPage>
  );
}
