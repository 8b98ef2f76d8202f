import type { Route } from "next";
import { useTranslations } from "next-intl";
import { When } from "@/components/casework/when";
import { ButtonLink } from "@/components/ui/button-link";
import type { MoveView } from "@/lib/custody/view";
import { PlaceWords } from "./place-words";

type TowardsNoticeProps = { caseId: string; move: MoveView; canRaise: boolean };

/** The last move leads out of the country: the sign that most often comes hours before a removal. */
export function TowardsNotice({ caseId, move, canRaise }: TowardsNoticeProps) {
  const t = useTranslations("custody");
  return (
    <div className="notice notice-error flex flex-wrap items-center gap-3">
      <p className="min-w-0 grow basis-64">
        <strong>{t("towards")}:</strong> <PlaceWords at={move} />,{" "}
        <When on={move.on} at={move.at} zone={move.zone} />. {t("towardsNow")}
      </p>
      {canRaise ? (
        <ButtonLink href={`/alerts/new?case=${caseId}` as Route} kind="alarm" size="small">
          {t("raise")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
