import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { NoticeView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import { DayAndHour } from "./day-and-hour";
import { Grade } from "./grade";

type NoticeLineProps = { notice: NoticeView; editHref?: string };

/** Told or served: to whom, when, how, how sure; where the original is. */
export function NoticeLine({ notice, editHref }: NoticeLineProps) {
  const t = useTranslations("proceedings");
  const locale = useLocale();
  const { kind, givenTo, on, time, zone, channel, sourceGrade, originalSeenBy, keptWhere } = notice;
  return (
    <li className="text-sm text-ink-2">
      {label("notice_kind", kind, locale)}: {label("notice_to", givenTo, locale)},{" "}
      {on ? <DayAndHour {...{ on, time, zone }} /> : t("lane.dateUnknown")}
      {channel ? `, ${label("channel_of_notice", channel, locale)}` : null} <Grade grade={sourceGrade} />
      {originalSeenBy ? (
        <span className="block">
          {t("decision.seenBy")}: <SealedText value={originalSeenBy} />
        </span>
      ) : null}
      {keptWhere ? (
        <span className="block">
          {t("decision.keptWhere")}: <SealedText value={keptWhere} />
        </span>
      ) : null}
      {editHref ? (
        <>
          {" "}
          <TextLink href={editHref as Route}>{t("actions.edit")}</TextLink>
        </>
      ) : null}
    </li>
  );
}
