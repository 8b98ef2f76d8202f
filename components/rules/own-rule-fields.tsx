"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { LIMITS } from "@/lib/web/proceedings/limits";
import type { FieldsProps, RuleField } from "./own-rule-labels";

/** What a field of this form begins with. */
function fieldsOf({ form, labels, state }: FieldsProps) {
  const one = (name: RuleField) => ({ name, label: labels[name], state });
  const text = (name: RuleField) => [form.values[name] ?? ""].flat()[0] ?? "";
  return {
    line: (name: RuleField) => ({ ...one(name), defaultValue: text(name), maxLength: LIMITS.line }),
    area: (name: RuleField) => ({ ...one(name), defaultValue: text(name), maxLength: LIMITS.text }),
    choice: (name: RuleField) => ({ ...one(name), defaultValue: text(name) }),
    tick: (name: RuleField) => ({ ...one(name), defaultChecked: text(name) === "yes" }),
    boxes: (name: RuleField) => ({ ...one(name), defaultValues: [form.values[name] ?? []].flat() }),
  };
}

/** What is filed, where, on which track, in which language it is written. */
export function WhatFields({ jurisdictions, ...props }: FieldsProps & { jurisdictions: Option[] }) {
  const t = useTranslations("rules.own");
  const languages = useTranslations("layout.language");
  const { form } = props;
  const { lists } = form;
  const field = fieldsOf(props);
  const asOptions = form.shipped.map((id) => ({ value: id, label: id }));
  return (
    <>
      {form.ruleId ? null : (
        <TextField {...field.line("ruleId")} hint={t("ruleIdHint")} required dir="ltr" spellCheck={false} />
      )}
      <SelectField {...field.choice("jurisdiction")} required options={jurisdictions} />
      <SelectField
        {...field.choice("language")}
        hint={t("languageHint")}
        empty={null}
        options={(["en", "ru"] as const).map((value) => ({ value, label: languages(value) }))}
      />
      <TextField {...field.line("remedy")} hint={t("remedyHint")} required />
      <TextField {...field.line("body")} hint={t("bodyHint")} required />
      <SelectField {...field.choice("track")} required options={lists.track.options} />
      <SelectField
        {...field.choice("nature")}
        hint={t("natureHint")}
        required
        options={lists.rule_nature.options}
      />
      <SelectField {...field.choice("procedure")} required options={lists.procedure.options} />
      <SelectField
        {...field.choice("replaces")}
        hint={t("replacesHint")}
        optional
        empty={t("replacesNone")}
        options={asOptions}
      />
    </>
  );
}

/** What calls the rule up: outcomes in some proceedings, or events. */
export function CallFields(props: FieldsProps) {
  const t = useTranslations("rules.own");
  const { lists } = props.form;
  const field = fieldsOf(props);
  const [outcomes, types, events] = [
    field.boxes("outcomes"),
    field.boxes("proceedingTypes"),
    field.boxes("events"),
  ];
  const isWrong = props.state.errors.outcomes !== undefined;
  return (
    <>
      <TextField {...field.line("decision")} hint={t("decisionHint")} required />
      <Disclosure summary={outcomes.label} open={isWrong || outcomes.defaultValues.length > 0}>
        <CheckboxGroupField {...outcomes} hint={t("outcomesHint")} choices={lists.decision_outcome.options} />
      </Disclosure>
      <Disclosure summary={types.label} open={types.defaultValues.length > 0}>
        <CheckboxGroupField
          {...types}
          hint={t("proceedingTypesHint")}
          choices={lists.proceeding_type.options}
        />
      </Disclosure>
      <Disclosure summary={events.label} open={events.defaultValues.length > 0}>
        <CheckboxGroupField {...events} choices={lists.trigger_event.options} />
      </Disclosure>
    </>
  );
}

/** The term: how long, from where, what a closed day does; the safe figure; does filing stop a removal. */
export function TermFields(props: FieldsProps) {
  const t = useTranslations("rules.own");
  const { lists } = props.form;
  const field = fieldsOf(props);
  const units = (["hours", "days", "working_days", "months"] as const).map((value) => ({
    value,
    label: t(`units.${UNITS[value]}`),
  }));
  const short = { type: "number", inputMode: "numeric", size: 6 } as const;
  return (
    <>
      <TextField {...field.line("limitValue")} {...short} hint={t("limitValueHint")} optional />
      <SelectField {...field.choice("limitUnit")} empty={null} options={units} />
      <SelectField {...field.choice("starts")} empty={null} options={lists.term_start.options} />
      <CheckboxField {...field.tick("rollForward")} />
      <CheckboxField {...field.tick("before")} />
      <TextField {...field.line("safeValue")} {...short} hint={t("safeValueHint")} optional />
      <SelectField {...field.choice("suspensiveEffect")} required options={lists.suspensive_effect.options} />
      <TextAreaField {...field.area("suspensiveNote")} optional />
    </>
  );
}

const UNITS = { hours: "hours", days: "days", working_days: "workingDays", months: "months" } as const;

/** Where the rule is written, how it was checked and how sure we are. */
export function SourceFields(props: FieldsProps) {
  const t = useTranslations("rules.own");
  const { lists } = props.form;
  const field = fieldsOf(props);
  return (
    <>
      <TextField {...field.line("instrument")} required />
      <TextField {...field.line("article")} required />
      <TextField {...field.line("url")} type="url" hint={t("urlHint")} required dir="ltr" />
      <SelectField {...field.choice("basis")} required options={lists.rule_basis.options} />
      <SelectField {...field.choice("confidence")} required options={lists.rule_confidence.options} />
      <DateField {...field.choice("asOf")} required />
      <CheckboxField {...field.tick("verify")} hint={t("verifyHint")} />
      <TextAreaField {...field.area("note")} hint={t("noteHint")} required />
    </>
  );
}
