import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/proceedings/form-page";
import { ChangedDays } from "@/components/rules/changed-days";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { editionOf } from "@/lib/deadlines/law/book";
import { formatDay } from "@/lib/i18n/format";
import type { DeadlinePage as Data } from "@/lib/web/deadlines/loaders";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { AssignForm } from "./assign-form";
import { NotFilingForm } from "./not-filing-form";
import { OfferDetail } from "./offer-detail";
import { PackChoice } from "./pack-choice";
import { ReopenForm } from "./reopen-form";
import { RuleMarks } from "./rule-marks";
import { RuleWords } from "./rule-words";
import { SettledLine } from "./settled-line";
import { StartLine } from "./start-line";
import { StateTag } from "./state-tag";
import { TwoDays } from "./two-days";

/** One deadline, whole: by when and why, on which rule, whose it is, how it was settled. */
export function DeadlinePage({ shell, data: { header, data } }: RoomPage<Data>) {
  const t = useTranslations("deadlines");
  const locale = useLocale();
  const { deadline, rule, change, colleagues, canSettle, now, zone } = data;
  const { id, version, nature, settled, start, ownerId, backupId } = deadline;
  const edition = editionOf(deadline.packVersion);
  const names = new Map(colleagues.map((each) => [each.id, each.name]));
  const onCase = { caseId: header.id, key: data.key };
  const edited = { id, version };
  const owner = ownerId && names.get(ownerId);
  const backup = backupId && names.get(backupId);
  const options = colleagues.map((each) => ({ value: each.id, label: each.name }));
  return (
    <FormPage shell={shell} header={header} title={rule ? <RuleWords text={rule.remedy} /> : deadline.ruleId}>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:items-start">
        <Card id="days" title={t("page.days")} meta={<StateTag state={deadline.state} nature={nature} />}>
          <div className="grid gap-2">
            <TwoDays
              {...{ nature }}
              cautious={deadline.cautious}
              later={deadline.later}
              startKind={start.kind}
              laterLeads={deadline.laterLeads}
              now={settled ? undefined : now}
            />
            <StartLine start={start} hasDay={deadline.cautious !== null} whole />
            {change ? <ChangedDays change={change} /> : null}
            {change && canSettle ? (
              <PackChoice {...{ onCase, edited }} toVersion={change.toVersion} isKept={change.isKept} />
            ) : null}
            <p className="text-sm text-ink-2">
              {owner ? t("owner", { name: owner }) : t("noOwner")}
              {backup ? `, ${t("backup", { name: backup })}` : null}
            </p>
            {settled ? <SettledLine {...{ settled, nature, names, zone }} /> : null}
            {canSettle && !settled ? (
              <div className="flex flex-wrap gap-2">
                {nature === "watch" ? null : (
                  <ButtonLink kind="primary" href={`/cases/${header.id}/filings/new?deadline=${id}` as Route}>
                    {t("recordFiling")}
                  </ButtonLink>
                )}
                <ButtonLink href={`/cases/${header.id}/deadlines/${id}/not-filing` as Route}>
                  {nature === "watch" ? t("lookedAt") : t("notFiling")}
                </ButtonLink>
              </div>
            ) : null}
            {canSettle && settled?.how === "not_filing" ? <ReopenForm {...{ onCase, edited }} /> : null}
            {canSettle && !settled ? (
              <Disclosure summary={t("form.assign")}>
                <AssignForm {...{ onCase, edited, ownerId, backupId }} colleagues={options} />
              </Disclosure>
            ) : null}
          </div>
        </Card>
        <Card id="rule" title={t("page.rule")}>
          {rule ? (
            <div className="grid gap-3">
              <p>
                <RuleWords text={rule.body} />
              </p>
              <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm text-ink-2">
                <TextLink href={`/rules/${rule.ruleId}` as Route}>
                  <span className="font-mono">{rule.ruleId}</span>
                </TextLink>
                <RuleMarks rule={rule} />
              </p>
              <OfferDetail rule={rule} />
            </div>
          ) : (
            <p>{t("ruleGone")}</p>
          )}
          <p className="meta mt-3">
            {edition === null
              ? t("page.pack", { day: formatDay(locale, deadline.packVersion) })
              : t("page.own", { edition })}
          </p>
        </Card>
      </div>
    </FormPage>
  );
}

/** *Not filing, because*: settles it with a reason that everybody sees. */
export function NotFilingPage({ shell, data: { header, data } }: RoomPage<Data>) {
  const t = useTranslations("deadlines");
  const { deadline, rule } = data;
  const isWatch = deadline.nature === "watch";
  return (
    <FormPage
      shell={shell}
      header={header}
      title={isWatch ? t("form.lookedAtTitle") : t("form.notFilingTitle")}
    >
      <div className="mb-4 grid gap-1.5">
        <p className="font-semibold">{rule ? <RuleWords text={rule.remedy} /> : deadline.ruleId}</p>
        <TwoDays
          nature={deadline.nature}
          cautious={deadline.cautious}
          later={deadline.later}
          startKind={deadline.start.kind}
          now={data.now}
        />
      </div>
      <NotFilingForm
        onCase={{ caseId: header.id, key: data.key }}
        edited={{ id: deadline.id, version: deadline.version }}
        isWatch={isWatch}
        cancel={`/cases/${header.id}#deadlines`}
      />
    </FormPage>
  );
}
