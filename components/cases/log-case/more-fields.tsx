import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import { DateField } from "@/components/ui/date-field";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { LIMITS } from "@/lib/web/cases/log-case-limits";
import type { FormState } from "@/lib/web/form-state";
import type { LogChoices } from "./choices";

const FIELDS = [
  "sexGender",
  "born",
  "documents",
  "language",
  "fear",
  "fearedState",
  "removalOn",
  "removalOnTime",
  "hearingOn",
  "hearingOnTime",
  "hearingType",
  "lodgedOn",
  "lawyerName",
  "lawyerReach",
  "lawyerMandate",
  "callerName",
  "callerReach",
  "callerRelation",
  "consent",
  "consentHow",
  "knownOn",
];

/** The second block: folded until somebody asks for it, or something in it was filled in or needs a hand. */
export function MoreFields({
  state,
  choices,
  nationalities,
}: {
  state: FormState;
  choices: LogChoices;
  nationalities: string;
}) {
  const t = useTranslations("logCase.more");
  const clock = useTranslations("logCase.fields")("clock");
  const typed = { state, autoComplete: "off", spellCheck: false } as const;
  const isOpen = FIELDS.some((name) => state.errors[name] !== undefined || (state.values[name] ?? "") !== "");
  return (
    <Disclosure summary={t("summary")} open={isOpen}>
      <div className="grid gap-6">
        <Block title={t("person")}>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SelectField name="sexGender" label={t("sexGender")} options={choices.sexGender} state={state} />
            <TextField
              {...typed}
              name="born"
              label={t("born")}
              hint={t("bornHint")}
              maxLength={LIMITS.born}
            />
            <SelectField name="language" label={t("language")} options={choices.languages} state={state} />
            <TextField
              {...typed}
              name="documents"
              label={t("documents")}
              hint={t("documentsHint")}
              maxLength={LIMITS.documents}
            />
          </div>
        </Block>
        <Block title={t("danger")}>
          <TextAreaField
            name="fear"
            label={t("fear")}
            hint={t("fearHint")}
            maxLength={LIMITS.fear}
            state={state}
          />
          <TextField
            {...typed}
            name="fearedState"
            label={t("fearedState")}
            hint={t("fearedStateHint")}
            list={nationalities}
            maxLength={LIMITS.fearedState}
          />
          <DateTimeField name="removalOn" label={t("removalOn")} zone={clock} state={state} />
          <DateTimeField name="hearingOn" label={t("hearingOn")} zone={clock} state={state} />
          <SelectField
            name="hearingType"
            label={t("hearingType")}
            options={choices.proceedings}
            state={state}
          />
          <DateField name="lodgedOn" label={t("lodgedOn")} state={state} />
        </Block>
        <Block title={t("people")}>
          <TextField {...typed} name="lawyerName" label={t("lawyerName")} maxLength={LIMITS.lawyerName} />
          <TextField {...typed} name="lawyerReach" label={t("lawyerReach")} maxLength={LIMITS.lawyerReach} />
          <TextField
            {...typed}
            name="lawyerMandate"
            label={t("lawyerMandate")}
            hint={t("lawyerMandateHint")}
            maxLength={LIMITS.lawyerMandate}
          />
          <TextField {...typed} name="callerName" label={t("callerName")} maxLength={LIMITS.callerName} />
          <TextField
            {...typed}
            name="callerReach"
            label={t("callerReach")}
            hint={t("callerReachHint")}
            maxLength={LIMITS.callerReach}
          />
          <SelectField
            name="callerRelation"
            label={t("callerRelation")}
            options={choices.relations}
            state={state}
          />
        </Block>
        <Block title={t("consent")}>
          <CheckboxGroupField
            name="consent"
            label={t("consentScopes")}
            choices={choices.consents}
            state={state}
          />
          <TextField
            {...typed}
            name="consentHow"
            label={t("consentHow")}
            hint={t("consentHowHint")}
            maxLength={LIMITS.consentHow}
          />
        </Block>
        <Disclosure summary={t("knownOn")} open={Boolean(state.values.knownOn ?? state.errors.knownOn)}>
          <DateField name="knownOn" label={t("knownOn")} hint={t("knownOnHint")} state={state} />
        </Disclosure>
      </div>
    </Disclosure>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="text-base">{title}</h2>
      {children}
    </section>
  );
}
