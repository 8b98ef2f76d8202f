import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { HandOverView } from "@/lib/alerts/rota/hand-over-view";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { useNameText } from "./use-names";

/** The alerts that ran when the shift changed; those that are not open to the reader are counted. */
export function HandedAlerts({ view }: { view: HandOverView }) {
  const t = useTranslations("rota.handOver");
  const locale = useLocale();
  const { alerts, hiddenAlerts, zone } = view;
  return (
    <Card id="alerts" title={t("alerts")} meta={alerts.length + hiddenAlerts}>
      {alerts.length === 0 && hiddenAlerts === 0 ? <EmptyState>{t("noAlerts")}</EmptyState> : null}
      <ul className="rows">
        {alerts.map(({ id, codename, kind, severity, state, raisedAt }) => (
          <li key={id}>
            <p className="line">
              <TextLink href={`/alerts/${id}` as Route}>{codename}</TextLink>
              <LevelMark level={severity as Level} plain />
              <span className="end meta">
                <MomentText value={raisedAt} zone={zone} year={false} />
              </span>
            </p>
            <p className="sub">
              {label("alert_kind", kind as Code<"alert_kind">, locale)} · {t(`state.${state}`)}
            </p>
          </li>
        ))}
      </ul>
      {hiddenAlerts > 0 ? <p className="meta mt-2">{t("hiddenAlerts", { count: hiddenAlerts })}</p> : null}
    </Card>
  );
}

/** The promises that ran then, each with its clock of that moment and what became of it. */
export function HandedPromises({ view }: { view: HandOverView }) {
  const t = useTranslations("rota.handOver");
  const name = useNameText();
  const { promises, hiddenPromises, zone } = view;
  return (
    <Card id="promises" title={t("promises")} meta={promises.length + hiddenPromises}>
      {promises.length === 0 && hiddenPromises === 0 ? <EmptyState>{t("noPromises")}</EmptyState> : null}
      <ul className="rows">
        {promises.map(({ id, alertId, codename, owner, kind, plan, dueAt, state }) => (
          <li key={id}>
            <p className="line">
              <TextLink href={`/alerts/${alertId}` as Route}>{codename}</TextLink>
              <span className="end">
                {t("by")} <MomentText value={dueAt} zone={zone} year={false} />
              </span>
            </p>
            <p>
              {t("promised", { name: name(owner?.name) })}:{" "}
              <span dir="auto">{kind === "open" ? t("opening") : <SealedText value={plan} />}</span>
            </p>
            <p className="sub">
              {Object.hasOwn(STATES, state) ? t(`promiseState.${state as PromiseState}`) : state}
            </p>
          </li>
        ))}
      </ul>
      {hiddenPromises > 0 ? (
        <p className="meta mt-2">{t("hiddenPromises", { count: hiddenPromises })}</p>
      ) : null}
    </Card>
  );
}

const STATES = { running: 1, renewed: 1, kept: 1, lapsed: 1, passed_on: 1, ended_with_alert: 1 } as const;
type PromiseState = keyof typeof STATES;
