"use client";

import { useTranslations } from "next-intl";
import { useRecord } from "@/components/casework/record-context";
import { Theirs } from "@/components/casework/theirs";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import { Disclosure } from "@/components/ui/disclosure";
import type { Option } from "@/components/ui/select-field";

export type NeedsGroup = { id: string; label: string; choices: Option[] };

/** Specific needs, in their groups; a group with a need is open. */
export function NeedsFields({ groups }: { groups: NeedsGroup[] }) {
  const t = useTranslations("casework.person");
  const { state, initial, scope } = useRecord();
  const chosen = [(Object.keys(state.values).length > 0 ? state.values : initial).needs ?? []].flat();
  const say = (code: string) =>
    groups.flatMap(({ choices }) => choices).find(({ value }) => value === code)?.label ?? code;
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold">{t("needs")}</legend>
      <p className="hint">{t("needsHint")}</p>
      {groups.map((group) => (
        <Disclosure
          key={group.id}
          summary={group.label}
          open={group.choices.some(({ value }) => chosen.includes(value))}
        >
          <CheckboxGroupField
            name="needs"
            label={<span className="sr-only">{group.label}</span>}
            choices={group.choices}
            state={state}
            scope={`${scope ?? "f"}-${group.id}`}
            defaultValues={[initial.needs ?? []].flat()}
          />
        </Disclosure>
      ))}
      <Theirs name="needs" label={t("needs")} say={say} />
    </fieldset>
  );
}
