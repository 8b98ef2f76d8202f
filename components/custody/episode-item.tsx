import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Grade } from "@/components/casework/grade";
import { KnownLine } from "@/components/casework/known-line";
import { When } from "@/components/casework/when";
import { ButtonLink } from "@/components/ui/button-link";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { isAtLiberty } from "@/lib/custody/current";
import type { EpisodeView } from "@/lib/custody/view";
import { countryName } from "@/lib/i18n/regions";
import { label } from "@/lib/vocabulary/labels";
import { MoveItem } from "./move-item";
import { PlaceWords } from "./place-words";
import type { CustodySectionProps } from "./section-props";

type EpisodeItemProps = Omit<CustodySectionProps, "custody" | "events" | "canRaise"> & {
  episode: EpisodeView;
};

/** One stretch of custody: who, where, from when to when, how we know; and what happened within it. */
export function EpisodeItem({ caseId, episode, names, proceedings, canRecord }: EpisodeItemProps) {
  const t = useTranslations("custody");
  const locale = useLocale();
  const { end, moves } = episode;
  const at = (path: string) => `/cases/${caseId}/custody/${episode.id}/${path}` as Route;
  const kind = episode.custodyType === "unknown" ? null : label("custody_type", episode.custodyType, locale);
  const isFree = isAtLiberty(episode.custodyType);
  return (
    <li className="grid gap-2 border-s-2 border-line-strong ps-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong>{isFree ? kind : label("holding_body", episode.holdingBody, locale)}</strong>
        {isFree && episode.where === null ? null : <PlaceWords at={episode} />}
        {episode.isReArrest ? <Tag tone="warn">{t("reArrest")}</Tag> : null}
        {episode.isAcknowledged ? null : <Tag tone="error">{t("denied")}</Tag>}
        {episode.overlaps ? <Tag tone="warn">{t("overlaps")}</Tag> : null}
      </p>
      <p className="text-ink-2">
        <When on={episode.on} at={episode.at} zone={episode.zone} />
        {end ? (
          <>
            {" – "}
            <When on={end.on} at={end.at} zone={end.zone} />: {label("custody_event", end.event, locale)}
            {end.toState ? `, ${countryName(locale, end.toState)}` : null} <Grade grade={end.grade} />
          </>
        ) : null}
        {kind && !isFree ? ` · ${kind}` : null}
        {episode.legalBasis ? ` · ${label("legal_basis", episode.legalBasis, locale)}` : null}
      </p>
      {end?.event === "release" && end.seenByPerson !== true ? (
        <p className="notice notice-warn">{t("releaseNotSeen")}</p>
      ) : null}
      {episode.overlaps ? <p className="hint">{t("overlapsWhy")}</p> : null}
      {episode.howKnown === null ? null : (
        <p className="whitespace-pre-wrap text-sm" dir="auto">
          <SealedText value={episode.howKnown} />
        </p>
      )}
      {end?.note ? (
        <p className="whitespace-pre-wrap text-sm" dir="auto">
          <SealedText value={end.note} />
        </p>
      ) : null}
      <KnownLine fact={episode} by={names.get(episode.createdBy)} />
      {moves.length > 0 ? (
        <ol className="grid gap-2" aria-label={t("moves")}>
          {moves.map((move) => (
            <MoveItem
              key={move.id}
              caseId={caseId}
              move={move}
              serves={proceedings.find(({ id }) => id === move.proceedingId)}
              by={names.get(move.createdBy)}
              canRecord={canRecord}
            />
          ))}
        </ol>
      ) : null}
      {canRecord ? (
        <div className="flex flex-wrap gap-2">
          {end || isFree ? null : (
            <ButtonLink href={at("move")} size="small">
              {t("actions.move")}
            </ButtonLink>
          )}
          {isFree && !end ? null : (
            <ButtonLink href={at("end")} size="small">
              {t(end ? "actions.editEnd" : "actions.end")}
            </ButtonLink>
          )}
          {end?.event === "release" ? (
            <ButtonLink href={`/cases/${caseId}/custody/new` as Route} size="small">
              {t("actions.reArrest")}
            </ButtonLink>
          ) : null}
          <ButtonLink href={at("edit")} size="small" kind="quiet">
            {t("actions.edit")}
          </ButtonLink>
        </div>
      ) : null}
    </li>
  );
}
