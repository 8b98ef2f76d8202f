import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { KnownLine } from "@/components/casework/known-line";
import { When } from "@/components/casework/when";
import { proceedingName } from "@/components/proceedings/record-choices";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { changesPlace, leadsToRemoval } from "@/lib/custody/move";
import type { MoveView } from "@/lib/custody/view";
import type { ProceedingView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import { PlaceWords } from "./place-words";

type MoveItemProps = {
  caseId: string;
  move: MoveView;
  /** The proceeding that it serves. */
  serves: ProceedingView | undefined;
  by: string | undefined;
  canRecord: boolean;
};

/** One thing that happened within custody. */
export function MoveItem({ caseId, move, serves, by, canRecord }: MoveItemProps) {
  const t = useTranslations("custody");
  const locale = useLocale();
  const body = move.holdingBody === "unknown" ? null : label("holding_body", move.holdingBody, locale);
  const purpose =
    move.purpose && move.purpose !== "unknown" ? label("custody_purpose", move.purpose, locale) : null;
  const custodyType = move.custodyType && label("custody_type", move.custodyType, locale);
  const basis =
    move.legalBasis && move.legalBasis !== "unknown" ? label("legal_basis", move.legalBasis, locale) : null;
  return (
    <li className="grid gap-0.5 border-t border-line pt-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{label("custody_event", move.event, locale)}</span>
        <When on={move.on} at={move.at} zone={move.zone} />
        {leadsToRemoval(move) ? <Tag tone="error">{t("towards")}</Tag> : null}
        {move.isAcknowledged ? null : <Tag tone="error">{t("denied")}</Tag>}
      </p>
      <p className="text-sm text-ink-2">
        {body ? `${body} · ` : null}
        {move.where !== null || changesPlace(move.event) ? <PlaceWords at={move} /> : null}
        {move.direction === null ? null : (
          <>
            {" · "}
            {t("heading")} <SealedText value={move.direction} />
          </>
        )}
        {purpose ? ` · ${purpose}` : null}
        {custodyType ? ` · ${custodyType}` : null}
        {basis ? ` · ${basis}` : null}
      </p>
      {serves ? (
        <p className="text-sm text-ink-2">{t("serves", { proceeding: proceedingName(serves, locale) })}</p>
      ) : null}
      {move.note === null ? null : (
        <p className="whitespace-pre-wrap text-sm" dir="auto">
          <SealedText value={move.note} />
        </p>
      )}
      <span className="flex flex-wrap items-baseline gap-x-3">
        <KnownLine fact={move} by={by} />
        {canRecord ? (
          <span className="text-sm">
            <TextLink href={`/cases/${caseId}/custody/moves/${move.id}` as Route}>
              {t("actions.edit")}
            </TextLink>
          </span>
        ) : null}
      </span>
    </li>
  );
}
