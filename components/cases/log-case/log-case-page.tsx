import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { MomentText } from "@/components/ui/moment-text";
import { TextLink } from "@/components/ui/text-link";
import { nationalityOptions } from "@/lib/people/nationality";
import type { LogCaseData } from "@/lib/web/cases/log-case-loader";
import type { Shell } from "@/lib/web/shell";
import { logChoices } from "./choices";
import { DraftsList } from "./drafts-list";
import { NATIONALITIES, PLACES } from "./first-fields";
import { LogCaseForm } from "./log-case-form";

/** *Log a case*: the form, what it goes on from, and other drafts. */
export function LogCasePage({ data, shell }: { data: LogCaseData; shell: Shell }) {
  const t = useTranslations("logCase");
  const locale = useLocale();
  const { hostStates, timeZone } = shell.organisation;
  const words = {
    ours: t("fields.ours"),
    everywhere: t("fields.everywhere"),
    atLiberty: t("fields.atLiberty"),
  };
  const choices = logChoices(locale, { hostStates, teams: data.teams, words });
  const saved = data.restoredAt;
  return (
    <ClientMessages namespaces={["logCase", "people.match"]}>
      <PageHeader title={t("title")} back={<TextLink href={"/cases" as Route}>{t("back")}</TextLink>} />
      <div className="mb-4 grid max-w-[40rem] gap-3">
        <p className="meta">{t("lead")}</p>
        {data.teams.length === 0 ? <p className="notice notice-warn">{t("errors.noTeam")}</p> : null}
        {data.beside ? <p className="notice">{t("beside", { codename: data.beside.codename })}</p> : null}
        {saved ? (
          <p className="notice">
            {t.rich("draft.restored", {
              time: () => <MomentText value={saved} zone={timeZone} relativeTo={data.now} />,
            })}{" "}
            <TextLink href={"/cases/new?start=empty" as Route}>{t("draft.empty")}</TextLink>
          </p>
        ) : null}
      </div>
      <datalist id={NATIONALITIES}>
        {nationalityOptions(locale).map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
      <datalist id={PLACES}>
        {data.places.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <LogCaseForm key={data.about} start={data.values} choices={choices} />
      {data.drafts.length > 0 ? (
        <div className="mt-8 max-w-[40rem]">
          <DraftsList drafts={data.drafts} zone={timeZone} now={data.now} />
        </div>
      ) : null}
    </ClientMessages>
  );
}
