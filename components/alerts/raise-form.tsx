"use client";

import { OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { raiseAlert } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";
import { ChooseCase } from "./choose-case";
import type { KindChoice } from "./kind-choices";
import { KindField } from "./kind-field";

type RaiseFormProps = {
  formKey: string;
  /** The case the person came from; null when they choose here. */
  chosenId: string | null;
  recent: { id: string; codename: string; name: string | null }[];
  kinds: KindChoice[];
  canLog: boolean;
};

/** The case, the kind, *Page now*. Large enough for one thumb; works before any script has loaded. */
export function RaiseForm({ formKey, chosenId, recent, kinds, canLog }: RaiseFormProps) {
  const t = useTranslations("alerts.new");
  const [state, submit] = useActionState(raiseAlert, idle);
  return (
    <form action={submit} className="form raise-form">
      <ErrorSummary state={state} labels={{ kind: t("kind"), caseId: t("case"), codename: t("codename") }} />
      <input type="hidden" name="key" value={formKey} />
      {chosenId ? (
        <input type="hidden" name="caseId" value={chosenId} />
      ) : (
        <ChooseCase recent={recent} state={state} canLog={canLog} />
      )}
      <KindField kinds={kinds} state={state} />
      <div className="page-now">
        <SubmitButton kind="alarm" size="wide" icon={<OctagonAlert aria-hidden="true" />}>
          {t("submit")}
        </SubmitButton>
      </div>
    </form>
  );
}
