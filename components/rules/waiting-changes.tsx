import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { WaitingChange } from "@/lib/web/rules/loaders";
import { ChangedDays } from "./changed-days";

/** The open deadlines that a newer version of their rule would change, of the cases that this person sees. */
export function WaitingChanges({ waiting }: { waiting: readonly WaitingChange[] }) {
  const t = useTranslations("rules.changes");
  if (waiting.length === 0) return null;
  return (
    <div className="mb-4 max-w-4xl">
      <Card id="changes" title={t("title")} meta={waiting.length}>
        <p className="hint">{t("hint")}</p>
        <ul className="rows">
          {waiting.map(({ caseId, codename, deadlineId, ruleId, change }) => (
            <li key={deadlineId} className="grid grid-cols-1 gap-2">
              <p className="line">
                <TextLink href={`/cases/${caseId}#deadlines` as Route}>{codename}</TextLink>{" "}
                <code>{ruleId}</code>
              </p>
              <ChangedDays change={change} />
              <p>
                <TextLink href={`/cases/${caseId}/deadlines/${deadlineId}` as Route}>{t("open")}</TextLink>
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
