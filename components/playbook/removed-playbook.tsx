import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { SealedText } from "@/components/ui/sealed-text";
import type { RemovedPlaybook as Data } from "@/lib/web/playbook/loaders";
import { PlaybookCard } from "./playbook-card";
import { useWords } from "./use-words";

type RemovedPlaybookProps = {
  caseId: string;
  data: Data;
  canRaise: boolean;
  zone: string;
  now: string;
};

/** What is done after a removal, on the page of the case. An alert divides it up; without one it is a list to read. */
export function RemovedPlaybook({ caseId, data, canRaise, zone, now }: RemovedPlaybookProps) {
  const t = useTranslations("playbook.removed");
  const wordsOf = useWords();
  if (data.onAlert) return <PlaybookCard playbook={data.onAlert} zone={zone} now={now} />;
  return (
    <Card id="playbook" title={t("title")}>
      <ol className="steps">
        {data.lines.map((line) => (
          <li key={line.item} dir="auto">
            <SealedText value={wordsOf(line)} />
          </li>
        ))}
      </ol>
      {canRaise ? (
        <div className="mt-3 grid justify-items-start gap-2">
          <p className="text-ink-2">{t("lead")}</p>
          <ButtonLink href={`/alerts/new?case=${caseId}` as Route}>{t("raise")}</ButtonLink>
        </div>
      ) : null}
    </Card>
  );
}
