import { useTranslations } from "next-intl";
import { Elapsed } from "@/components/ui/elapsed";
import type { AlertData } from "@/lib/web/alerts/loaders";
import { EscalateForm } from "./escalate-form";
import { LadderLine } from "./ladder-line";
import { UnansweredFor } from "./unanswered-for";
import { UndoForm } from "./undo-form";

/** How it stands, in one sentence that is read aloud whenever it changes; and for ten seconds, the way back. */
export function AlertStanding({ data, isAlone }: { data: AlertData; isAlone: boolean }) {
  const t = useTranslations("alerts.page");
  const { alert, now } = data;
  const waits = alert.state === "raised";
  const canUndo =
    waits && alert.raisedBy?.id === data.viewerId && Date.parse(alert.undoUntil) > Date.parse(now);
  return (
    <section className="standing" data-state={alert.state}>
      <output className="standing-text">
        <Sentence data={data} />
      </output>
      {waits ? (
        <p className="standing-since">
          {alert.lapsedAt ? (
            t.rich("lapsedSince", { time: () => <Elapsed since={alert.lapsedAt ?? now} now={now} /> })
          ) : (
            <UnansweredFor since={alert.raisedAt} now={now} />
          )}
        </p>
      ) : null}
      {alert.ladder ? <LadderLine ladder={alert.ladder} now={now} /> : null}
      {waits && alert.called.length === 0 ? (
        <p className="notice notice-warn">{t(isAlone ? "alone" : "nobody")}</p>
      ) : null}
      {canUndo ? (
        <UndoForm alertId={alert.id} formKey={data.keys.undo} until={alert.undoUntil} now={now} />
      ) : null}
      {data.can.escalate && !canUndo ? (
        <EscalateForm alertId={alert.id} formKey={data.keys.escalate} />
      ) : null}
    </section>
  );
}

function Sentence({ data: { alert, viewerId } }: { data: AlertData }) {
  const t = useTranslations("alerts.page.standing");
  if (alert.isUndone) return t("undone", { name: alert.stoodDownBy ?? "" });
  if (alert.state === "stood_down") return t("stoodDown", { name: alert.stoodDownBy ?? "" });
  if (alert.takenById === viewerId) return t("takenByYou");
  if (alert.state === "taken") return t("taken", { name: alert.takenBy ?? "" });
  const told = alert.called.length;
  // Who looks at this page has it open, though their stream may open a moment later.
  const here = alert.called.filter((person) => person.isHere || person.userId === viewerId).length;
  const coming = alert.called.filter(({ answer }) => answer === "coming").length;
  return told === 0 ? t("nobodyTold") : t("waiting", { told, here, coming });
}
