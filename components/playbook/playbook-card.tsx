import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { MomentText } from "@/components/ui/moment-text";
import { TextLink } from "@/components/ui/text-link";
import type { PlaybookData } from "@/lib/web/playbook/loaders";
import { PlaybookStep } from "./playbook-step";

type PlaybookCardProps = { playbook: PlaybookData; zone: string; now: string };

const PARTS = ["first", "then"] as const;

/** What is to be done on an alert: the first hour and then; who does what, until when. */
export function PlaybookCard({ playbook, zone, now }: PlaybookCardProps) {
  const t = useTranslations("playbook");
  const { steps, level, since, canEdit } = playbook;
  const done = steps.filter(({ doneAt }) => doneAt !== null).length;
  const edit = <TextLink href={`/organisation/playbook?level=${level}`}>{t("card.edit")}</TextLink>;
  return (
    <Card
      id="playbook"
      title={t(level === "removed" ? "card.titleRemoved" : "card.title")}
      meta={t("card.meta", { done, all: steps.length })}
      more={canEdit ? edit : undefined}
    >
      {steps.length === 0 ? <p className="text-ink-2">{t("card.nothing")}</p> : null}
      {PARTS.map((part) => {
        const inPart = steps.filter((step) => step.part === part);
        if (inPart.length === 0) return null;
        const list = (
          <ol className="playbook-steps">
            {inPart.map((step) => (
              <PlaybookStep key={step.item} step={step} playbook={playbook} zone={zone} now={now} />
            ))}
          </ol>
        );
        if (part === "then" && !isUnderWay(steps))
          return (
            <Disclosure key={part} summary={t("card.then", { count: inPart.length })}>
              {list}
            </Disclosure>
          );
        return (
          <section key={part} className="playbook-part" aria-labelledby={`playbook-${part}`}>
            <h3 id={`playbook-${part}`}>{t(`parts.${part}`)}</h3>
            {list}
          </section>
        );
      })}
      {steps.some(({ dueAt }) => dueAt !== null) ? (
        <p className="meta">
          {t.rich("card.since", { moment: () => <MomentText value={since} zone={zone} year={false} /> })}
        </p>
      ) : null}
    </Card>
  );
}

/** What comes after the first hour stands open once that is done, or somebody has begun with it, or its time is over. */
function isUnderWay(steps: PlaybookData["steps"]): boolean {
  const first = steps.filter(({ part }) => part === "first");
  const then = steps.filter(({ part }) => part === "then");
  const isBegun = then.some((step) => step.claimedBy !== null || step.doneAt !== null || step.isOverdue);
  return isBegun || first.every(({ doneAt }) => doneAt !== null);
}
