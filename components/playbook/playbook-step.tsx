import { Circle, CircleCheckBig, CircleDot } from "lucide-react";
import { useTranslations } from "next-intl";
import { Countdown } from "@/components/ui/countdown";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import type { PlaybookData } from "@/lib/web/playbook/loaders";
import { FinishForm } from "./finish-form";
import { StepForm } from "./step-form";
import { useWords } from "./use-words";

type Step = PlaybookData["steps"][number];
type PlaybookStepProps = { step: Step; playbook: PlaybookData; zone: string; now: string };

/** One action: what, who does it, until when, and what can be said of it. */
export function PlaybookStep({ step, playbook, zone, now }: PlaybookStepProps) {
  const wordsOf = useWords();
  const words = wordsOf(step);
  const state = step.doneAt ? "done" : step.claimedBy ? "claimed" : "open";
  const Mark = MARKS[state];
  return (
    <li data-state={state} data-overdue={step.isOverdue ? "" : undefined}>
      <Mark aria-hidden="true" className="mark" />
      <div className="grid min-w-0 gap-1">
        <p dir="auto">
          <SealedText value={words} />
        </p>
        <Standing step={step} playbook={playbook} zone={zone} now={now} />
        {step.note ? (
          <p className="whitespace-pre-wrap text-sm text-ink-2" dir="auto">
            <SealedText value={step.note} />
          </p>
        ) : null}
        {playbook.canTick ? <Acts step={step} playbook={playbook} words={words} /> : null}
      </div>
    </li>
  );
}

const MARKS = { open: Circle, claimed: CircleDot, done: CircleCheckBig };

/** Who has it, who has done it, and its clock. */
function Standing({ step, playbook, zone, now }: PlaybookStepProps) {
  const t = useTranslations("playbook.step");
  const { claimedBy, claimedAt, doneBy, doneAt, dueAt, isOverdue } = step;
  const when = (value: string) => () => <MomentText value={value} zone={zone} relativeTo={now} />;
  const at = (value: string) => () => <MomentText value={value} zone={zone} year={false} />;
  if (doneBy && doneAt) {
    const moment = when(doneAt);
    const isMine = doneBy.id === playbook.viewerId;
    return (
      <p className="meta">
        {isMine ? t.rich("doneByYou", { moment }) : t.rich("doneBy", { moment, name: doneBy.name })}
      </p>
    );
  }
  const isMine = claimedBy?.id === playbook.viewerId;
  const moment = at(claimedAt ?? now);
  return (
    <p className="meta flex flex-wrap items-baseline gap-x-2">
      {claimedBy ? (
        <strong>
          {isMine ? t.rich("claimedYou", { moment }) : t.rich("claimed", { moment, name: claimedBy.name })}
        </strong>
      ) : null}
      {dueAt && isOverdue ? <Tag tone="error">{t.rich("overdue", { moment: at(dueAt) })}</Tag> : null}
      {dueAt && !isOverdue && !playbook.isOver ? (
        <span>
          {t.rich("due", { moment: at(dueAt) })} <Countdown until={dueAt} now={now} />
        </span>
      ) : null}
    </p>
  );
}

type ActsProps = { step: Step; playbook: PlaybookData; words: string };

/** What can be said of it. Once the alert is over, only that something was done. */
function Acts({ step, playbook: { alertId, isOver, viewerId }, words }: ActsProps) {
  const t = useTranslations("playbook.step");
  const { item, key, claimedBy, doneAt } = step;
  const of = { alertId, item, formKey: key, words };
  if (doneAt !== null) return isOver ? null : <StepForm {...of} act="reopen" label={t("reopen")} />;
  return (
    <div className="playbook-acts">
      {claimedBy === null && !isOver ? <StepForm {...of} act="claim" label={t("claim")} /> : null}
      <FinishForm {...of} open={claimedBy?.id === viewerId} />
      {claimedBy !== null && !isOver ? (
        <StepForm
          {...of}
          act="release"
          label={claimedBy.id === viewerId ? t("release") : t("releaseOf", { name: claimedBy.name })}
        />
      ) : null}
    </div>
  );
}
