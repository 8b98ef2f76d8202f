"use client";

import { useTranslations } from "next-intl";
import { PersonName } from "@/components/ui/person-name";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import type { FormState } from "@/lib/web/form-state";

type ChooseCaseProps = {
  /** A name is null where it is not known, or the screen is discreet. */
  recent: { id: string; codename: string; name: string | null }[];
  state: FormState;
  canLog: boolean;
};

/** Whom the alert is about: one of the cases touched last, or one by its codename. */
export function ChooseCase({ recent, state, canLog }: ChooseCaseProps) {
  const t = useTranslations("alerts.new");
  const choices = recent.map(({ id, codename, name }) => ({
    value: id,
    label: <span className="font-semibold">{codename}</span>,
    hint: name ? <PersonName name={name} discreet={false} /> : undefined,
  }));
  const codename = (
    <TextField
      name="codename"
      label={t("codename")}
      hint={t("codenameHint")}
      state={state}
      maxLength={80}
      autoComplete="off"
      spellCheck={false}
    />
  );
  return (
    <div className="which-case">
      {recent.length > 0 ? (
        <RadioGroupField
          name="caseId"
          label={t("case")}
          choices={[...choices, { value: "", label: t("another") }]}
          state={state}
          after={<div className="another-case">{codename}</div>}
        />
      ) : (
        <>
          <p className="mb-3">{t("noCases")}</p>
          <input type="hidden" name="caseId" value="" />
          {codename}
        </>
      )}
      {canLog ? (
        <p className="hint mt-2">
          {t.rich("notLogged", { link: (words) => <TextLink href="/cases/new">{words}</TextLink> })}
        </p>
      ) : null}
    </div>
  );
}
