"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActionState, useEffect, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Hint } from "@/components/ui/hint";
import { SubmitButton } from "@/components/ui/submit-button";
import { undoAlert } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";

type UndoFormProps = { alertId: string; formKey: string; until: string; now: string };

/** Takes the alert back while its ten seconds run. Without scripts the button stays, and the server says when it was too late. */
export function UndoForm({ alertId, formKey, until, now }: UndoFormProps) {
  const t = useTranslations("alerts.undo");
  const [state, submit] = useActionState(undoAlert, idle);
  const left = useSecondsLeft(until, now);
  if (left === 0 && state.status === "idle") return null;
  return (
    <form action={submit} className="undo">
      <ErrorSummary state={state} />
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="key" value={formKey} />
      {left > 0 ? (
        <div className="undo-line">
          <SubmitButton kind="plain" icon={<Undo2 aria-hidden="true" />}>
            {t("submit")}
          </SubmitButton>
          <span className="clock needs-script">{t("left", { seconds: left })}</span>
        </div>
      ) : null}
      <Hint>{t("hint")}</Hint>
    </form>
  );
}

/** Whole seconds until a moment, counting down from the server's clock. */
function useSecondsLeft(until: string, now: string): number {
  const total = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
  const [left, setLeft] = useState(total);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => {
      const gone = Math.floor((performance.now() - start) / 1000);
      setLeft(Math.max(0, total - gone));
    }, 250);
    return () => clearInterval(timer);
  }, [total]);
  return left;
}
