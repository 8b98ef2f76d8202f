import { useLocale, useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { StatusRefresh } from "@/components/status/status-refresh";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { DrillPerson } from "@/lib/alerts/drills/results";
import { label } from "@/lib/vocabulary/labels";
import type { DrillData } from "@/lib/web/drills/loaders";
import type { Page } from "@/lib/web/page";
import { DrillCount } from "./drill-count";
import { Duration } from "./duration";

/** How one drill went: who has not answered first, then the others, the slowest first. */
export function DrillPage({ page: { shell, data } }: { page: Page<DrillData> }) {
  const t = useTranslations("drills");
  const zone = shell.organisation.timeZone;
  const { drill, people } = data;
  const missing = people.filter(({ seconds }) => seconds === null);
  const here = people.filter(({ seconds }) => seconds !== null);
  return (
    <CaseworkFrame shell={shell}>
      <PageHeader
        title={t("one")}
        meta={<MomentText value={drill.startedAt} zone={zone} />}
        back={<TextLink href="/organisation/drills">{t("title")}</TextLink>}
      />
      <p className="mb-4 flex flex-wrap items-baseline gap-x-3">
        {drill.isRunning ? <Tag tone="warn">{t("isRunning")}</Tag> : null}
        {drill.isWeekly ? <Tag>{t("isWeekly")}</Tag> : null}
        <DrillCount drill={drill} />
        <span className="meta">
          {drill.isRunning ? t("endsAt") : t("endedAt")} <MomentText value={drill.endsAt} zone={zone} />
        </span>
      </p>
      <div className="grid max-w-4xl gap-4">
        <Card id="missing" title={t("missing")} meta={missing.length}>
          {missing.length === 0 ? <p>{t("nobodyMissing")}</p> : <People people={missing} />}
        </Card>
        {here.length > 0 ? (
          <Card id="here" title={t("here")} meta={here.length}>
            <People people={here} />
          </Card>
        ) : null}
      </div>
      {drill.isRunning ? <StatusRefresh /> : null}
    </CaseworkFrame>
  );
}

function People({ people }: { people: readonly DrillPerson[] }) {
  const t = useTranslations("drills");
  const locale = useLocale();
  return (
    <ul className="rows">
      {people.map(({ id, name, seconds, via, tried }) => (
        <li key={id}>
          <strong>
            <bdi>
              <SealedText value={name} />
            </bdi>
          </strong>
          <span>
            {seconds === null ? (
              <span className="text-error">{t("noAnswer")}</span>
            ) : (
              <>
                <Duration seconds={seconds} />
                {via ? <span className="meta"> · {label("channel_kind", via, locale)}</span> : null}
              </>
            )}
          </span>
          <span className="sub">
            {tried.length === 0
              ? t("onlyWindows")
              : tried
                  .map(
                    ({ channel, state }) =>
                      `${label("channel_kind", channel, locale)}: ${label("delivery_state", state, locale)}`,
                  )
                  .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
