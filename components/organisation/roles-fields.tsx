"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import type { FormState } from "@/lib/web/form-state";
import type { MemberChoices } from "@/lib/web/organisation/loaders";

type RolesFieldsProps = {
  state: FormState;
  choices: MemberChoices;
  now?: { roles: readonly string[]; teamIds: readonly string[] };
};

/** What a member may do, and whose cases they see. */
export function RolesFields({ state, choices, now }: RolesFieldsProps) {
  const t = useTranslations("organisation.invite");
  return (
    <>
      <CheckboxGroupField
        name="roles"
        label={t("roles")}
        state={state}
        choices={choices.roles}
        defaultValues={now?.roles}
        required
      />
      {choices.teams.length === 0 ? (
        <p className="hint">{t("noTeams")}</p>
      ) : (
        <CheckboxGroupField
          name="teamIds"
          label={t("teams")}
          hint={t("teamsHint")}
          state={state}
          choices={choices.teams}
          defaultValues={now?.teamIds}
        />
      )}
    </>
  );
}
