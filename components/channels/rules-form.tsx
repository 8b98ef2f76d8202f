"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { dropRules, saveRules } from "@/lib/web/channels/actions";
import { idle } from "@/lib/web/form-state";
import { latestState } from "@/lib/web/latest-state";
import { DropForm } from "./drop-form";

type RulesFormProps = {
  rows: readonly { id: string; words: string; from: string; after: string }[];
  choices: readonly Option[];
  hasRules: boolean;
};

/** A row a channel, folded until there are rules: from which severity on, after how many minutes; and one button that takes all back. */
export function RulesForm({ rows, choices, hasRules }: RulesFormProps) {
  const t = useTranslations("channels.rules");
  const [saved, save] = useActionState(saveRules, idle);
  const [dropped, drop] = useActionState(dropRules, idle);
  const latest = latestState(saved, dropped);
  return (
    <div className="grid gap-4">
      <ErrorSummary state={latest} scope="rules" />
      <SessionGone state={latest} />
      <Disclosure summary={t("start")} open={hasRules || latest.status === "invalid"}>
        <form key={dropped.at} action={save} className="form max-w-none" noValidate>
          {rows.map(({ id, words, from, after }) => (
            <fieldset key={id} className="grid gap-2 border-t border-line pt-3">
              <legend className="float-start font-semibold">
                <span>
                  <bdi>{words}</bdi>
                </span>
              </legend>
              <div className="grid items-start gap-3 sm:grid-cols-2">
                <SelectField
                  name={`from-${id}`}
                  scope="rules"
                  label={t("from")}
                  options={choices}
                  defaultValue={from}
                  empty={null}
                  state={saved}
                />
                <TextField
                  name={`after-${id}`}
                  scope="rules"
                  label={t("after")}
                  defaultValue={after}
                  inputMode="numeric"
                  dir="ltr"
                  size={6}
                  maxLength={3}
                  state={saved}
                />
              </div>
            </fieldset>
          ))}
          <p className="hint">{t("note")}</p>
          <div>
            <SubmitButton>{t("submit")}</SubmitButton>
          </div>
        </form>
      </Disclosure>
      {hasRules ? <DropForm action={drop}>{t("drop")}</DropForm> : null}
      <FormStatus state={latest} />
    </div>
  );
}
