import { useTranslations } from "next-intl";
import { CallsDue } from "@/components/calls/calls-due";
import { LadderFaults } from "@/components/ladders/ladder-faults";
import { PageHeader } from "@/components/layout/page-header";
import { UnsignedCard } from "@/components/rota/unsigned-card";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { MomentText } from "@/components/ui/moment-text";
import { TextLink } from "@/components/ui/text-link";
import type { Board as BoardData } from "@/lib/web/board/loaders";
import type { Shell } from "@/lib/web/shell";
import { AlertsRegion } from "./alerts-region";
import { BellRegion } from "./bell-region";
import { HearingsRegion } from "./hearings-region";
import { LastDaysRegion } from "./last-days-region";
import { NewCasesRegion } from "./new-cases-region";
import { OnCallRegion } from "./on-call-region";
import { QuietChannelsRegion } from "./quiet-channels-region";
import { RemovalsRegion } from "./removals-region";
import { RotaHolesRegion } from "./rota-holes-region";
import { ShieldsRegion } from "./shields-region";
import { SilentRegion } from "./silent-region";

/** The first page: what needs someone now, worst first. */
export function Board({ board, shell }: { board: BoardData; shell: Shell }) {
  const t = useTranslations("board");
  const discreet = shell.member.isDiscreet;
  return (
    <ClientMessages namespaces={["alerts.bar", "board.bell"]}>
      <PageHeader
        title={t("title")}
        meta={<MomentText value={board.now} zone={shell.organisation.timeZone} />}
        actions={
          <>
            {shell.can.logCase ? <ButtonLink href="/cases/new">{t("logCase")}</ButtonLink> : null}
            {shell.can.raiseAlert ? (
              <ButtonLink href="/alerts/new" kind="alarm">
                {t("raiseAlert")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {board.isAnyoneReached ? null : (
        <p className="notice notice-error mb-4">
          {t.rich("onlyWindows", {
            link: (text) => <TextLink href="/account/channels/new">{text}</TextLink>,
          })}
        </p>
      )}
      {board.faultyLadders > 0 ? (
        <div className="mb-4">
          <LadderFaults count={board.faultyLadders} />
        </div>
      ) : null}
      {shell.member.isAlone ? <p className="notice mb-4">{t("alone")}</p> : null}
      {board.changedRules > 0 ? (
        <p className="notice mb-4">
          <TextLink href="/rules">{t("changedRules", { count: board.changedRules })}</TextLink>
        </p>
      ) : null}
      <div className="board">
        <div className="board-column">
          <AlertsRegion alerts={board.alerts} discreet={discreet} now={board.now} />
          {board.bells.length > 0 ? (
            <BellRegion bells={board.bells} viewerId={shell.member.id} discreet={discreet} now={board.now} />
          ) : null}
          {board.callsDue.length > 0 ? (
            <CallsDue calls={board.callsDue} zone={shell.organisation.timeZone} now={board.now} />
          ) : null}
          {board.rota.unsigned.length > 0 ? (
            <UnsignedCard
              lines={board.rota.unsigned}
              names={board.rota.names}
              zone={board.rota.zone}
              most={3}
            />
          ) : null}
          <div className="board-pair">
            <RemovalsRegion lines={board.removals} discreet={discreet} now={board.now} />
            <ShieldsRegion lines={board.shields} discreet={discreet} now={board.now} />
          </div>
          <LastDaysRegion lines={board.lastDays} discreet={discreet} now={board.now} />
        </div>
        <div className="board-column">
          <OnCallRegion rota={board.rota} canManage={board.canManageRota} />
          <HearingsRegion lines={board.hearings} discreet={discreet} />
          {board.silent.length > 0 ? (
            <SilentRegion lines={board.silent} discreet={discreet} now={board.now} />
          ) : null}
          {board.rota.holes.length > 0 ? <RotaHolesRegion rota={board.rota} /> : null}
          {board.quiet.length > 0 ? (
            <QuietChannelsRegion lines={board.quiet} zone={shell.organisation.timeZone} now={board.now} />
          ) : null}
          <NewCasesRegion
            lines={board.newCases}
            discreet={discreet}
            now={board.now}
            canLog={shell.can.logCase}
          />
        </div>
      </div>
    </ClientMessages>
  );
}
