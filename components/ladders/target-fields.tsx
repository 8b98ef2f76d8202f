"use client";

import { useTranslations } from "next-intl";
import { type Choice, ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { shownChoices } from "@/components/ui/field-parts";
import { GroupFrame } from "@/components/ui/group-frame";
import type { FormState } from "@/lib/web/form-state";

export type TargetChoices = Record<"ofCase" | "everyone" | "rotas" | "teams" | "members", readonly Choice[]>;

type TargetFieldsProps = {
  name: string;
  state: FormState;
  choices: TargetChoices;
  chosen: readonly string[];
};

const NAMED = ["rotas", "teams", "members"] as const;

/** Whom a step calls: boxes of one name, those of people and teams folded away until one is ticked. */
export function TargetFields({ name, state, choices, chosen }: TargetFieldsProps) {
  const t = useTranslations("ladders.form");
  const ticked = shownChoices(state, name, chosen);
  const list = (group: keyof TargetChoices, scope?: string) => (
    <ChoiceList type="checkbox" {...{ name, state, scope, chosen }} choices={choices[group]} />
  );
  return (
    <GroupFrame name={name} label={t("who")} state={state} required>
      {list("ofCase")}
      {list("everyone", `${name}-everyone`)}
      {NAMED.map((group) =>
        choices[group].length === 0 ? null : (
          <Disclosure
            key={group}
            summary={t(group, { count: choices[group].filter(({ value }) => ticked.includes(value)).length })}
            open={choices[group].some(({ value }) => ticked.includes(value))}
          >
            {list(group, `${name}-${group}`)}
          </Disclosure>
        ),
      )}
    </GroupFrame>
  );
}
