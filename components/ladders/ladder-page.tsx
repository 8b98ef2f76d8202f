import { useLocale, useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";
import { codesOf } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { LadderData } from "@/lib/web/ladders/loaders";
import { targetValue } from "@/lib/web/ladders/schema";
import { namesOf } from "@/lib/web/ladders/words";
import type { Page } from "@/lib/web/page";
import { EndLadderForm } from "./end-ladder-form";
import { LadderForm } from "./ladder-form";
import { PolicyFaults } from "./policy-faults";
import { targetChoices } from "./target-choices";

const WORDS = ["ladders.form", "ladders.said", "ladders.errors", "auth.gone"];

/** One ladder to be changed, or a new one. */
export function LadderPage({ page: { shell, data } }: { page: Page<LadderData> }) {
  const t = useTranslations("ladders");
  const form = useTranslations("ladders.form");
  const target = useTranslations("ladders.target");
  const locale = useLocale();
  const { policy, heldBy, holders, callables } = data;
  const severities = codesOf("alert_severity")
    .toReversed()
    .map((value) => {
      const holder = heldBy[value];
      return {
        value,
        label: label("alert_severity", value, locale),
        hint: holder === undefined ? undefined : form("moves", { name: holder }),
      };
    });
  const initial = policy && {
    ...{ id: policy.id, version: policy.version, name: policy.name, severities: policy.severities },
    repeats: policy.repeats === null ? "" : String(policy.repeats),
    steps: policy.steps.map((step) => ({
      delay: String(step.delayMinutes),
      mustAll: step.mustAll,
      targets: step.targets.map(targetValue),
    })),
  };
  return (
    <CaseworkFrame shell={shell}>
      <PageHeader
        title={policy ? t("one") : t("add")}
        meta={policy ? <bdi>{policy.name}</bdi> : undefined}
        back={<TextLink href="/organisation/ladders">{t("title")}</TextLink>}
      />
      <div className="grid max-w-4xl gap-4">
        {policy ? <PolicyFaults judged={policy} names={namesOf(callables)} /> : null}
        <ClientMessages namespaces={WORDS}>
          <div className="card">
            <LadderForm
              initial={initial}
              holders={holders}
              severities={severities}
              targets={targetChoices(target, locale, callables)}
            />
          </div>
          {policy ? (
            <Card id="end" title={t("end.title")}>
              <p className="mb-3 max-w-prose">{t("end.why")}</p>
              <EndLadderForm id={policy.id} version={policy.version} label={t("end.submit")} />
            </Card>
          ) : null}
        </ClientMessages>
      </div>
    </CaseworkFrame>
  );
}
