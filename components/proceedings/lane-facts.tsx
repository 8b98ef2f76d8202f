import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { SealedText } from "@/components/ui/sealed-text";
import { stagesOf } from "@/lib/proceedings/lanes";
import type { ProceedingView } from "@/lib/proceedings/views";
import { isCode } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { Fact } from "./fact";

/** What stands recorded of a proceeding itself. What is not known takes no room. */
export function LaneFacts({ proceeding }: { proceeding: ProceedingView }) {
  const t = useTranslations("proceedings.lane");
  const locale = useLocale();
  const { stage, category, procedure, body, reference, counsel, mandate, begunOn, endedOn, endReason } =
    proceeding;
  const { stageReason, mandateUntil, counselLicence, backupCounsel, interpreter } = proceeding;
  const { list } = stagesOf(category);
  const nothing = [stage, procedure, body, reference, counsel, mandate, begunOn, endedOn, endReason].concat([
    ...[stageReason, mandateUntil, counselLicence, backupCounsel, interpreter].map((fact) => fact ?? null),
  ]);
  if (nothing.every((fact) => fact === null)) return null;
  return (
    <dl className="facts">
      <Fact term={t("stage")}>{isCode(list, stage) ? label(list, stage, locale) : null}</Fact>
      <Fact term={t("stageReason")}>{stageReason && <SealedText value={stageReason} />}</Fact>
      <Fact term={t("body")}>{body && <SealedText value={body} />}</Fact>
      <Fact term={t("reference")}>
        {reference && (
          <span className="font-mono text-sm">
            <SealedText value={reference} />
          </span>
        )}
      </Fact>
      <Fact term={t("procedure")}>{procedure && label("procedure", procedure, locale)}</Fact>
      <Fact term={t("counsel")}>{counsel && <SealedText value={counsel} />}</Fact>
      <Fact term={t("mandate")}>{mandate && <SealedText value={mandate} />}</Fact>
      <Fact term={t("mandateUntil")}>{mandateUntil && <DateText value={mandateUntil} />}</Fact>
      <Fact term={t("counselLicence")}>
        {counselLicence && label("counsel_licence", counselLicence, locale)}
      </Fact>
      <Fact term={t("backupCounsel")}>{backupCounsel && <SealedText value={backupCounsel} />}</Fact>
      <Fact term={t("interpreter")}>{interpreter && <SealedText value={interpreter} />}</Fact>
      <Fact term={t("begunOn")}>{begunOn && <DateText value={begunOn} />}</Fact>
      <Fact term={t("endedOn")}>{endedOn && <DateText value={endedOn} />}</Fact>
      <Fact term={t("endReason")}>{endReason && <SealedText value={endReason} />}</Fact>
    </dl>
  );
}
