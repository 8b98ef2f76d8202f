"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Option } from "@/components/ui/select-field";
import { saveRule } from "@/lib/web/rules/own-rule-action";
import type { OwnRuleForm as Form } from "@/lib/web/rules/own-rule-loader";
import { LawForm } from "./law-form";
import { CallFields, SourceFields, TermFields, WhatFields } from "./own-rule-fields";
import { useRuleLabels } from "./own-rule-labels";

type OwnRuleFormProps = { form: Form; jurisdictions: Option[] };

/** A rule in the shape of the packs, in four groups: what it is, what calls it up, its term, where it is written. */
export function OwnRuleForm({ form, jurisdictions }: OwnRuleFormProps) {
  const t = useTranslations("rules.own");
  const labels = useRuleLabels(form.lists);
  const hidden: Record<string, string> = { edition: form.edition === null ? "" : String(form.edition) };
  if (form.ruleId) hidden.ruleId = form.ruleId;
  return (
    <LawForm action={saveRule} {...{ hidden, labels }} submit={t("save")} kind="primary">
      {(state) => (
        <>
          <Group title={t("groups.what")}>
            <WhatFields {...{ form, labels, state, jurisdictions }} />
          </Group>
          <Group title={t("groups.calls")}>
            <CallFields {...{ form, labels, state }} />
          </Group>
          <Group title={t("groups.term")}>
            <TermFields {...{ form, labels, state }} />
          </Group>
          <Group title={t("groups.source")}>
            <SourceFields {...{ form, labels, state }} />
          </Group>
        </>
      )}
    </LawForm>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-1 gap-4">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
