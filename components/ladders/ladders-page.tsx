import type { Route } from "next";
import { useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { LevelMark } from "@/components/levels/level-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { JudgedPolicy } from "@/lib/alerts/ladder/policy-faults-now";
import type { LaddersData, SeverityLine } from "@/lib/web/ladders/loaders";
import { type Names, namesOf } from "@/lib/web/ladders/words";
import type { Page } from "@/lib/web/page";
import { OrganisationBack } from "./organisation-back";
import { PolicyFaults } from "./policy-faults";
import { StepsList } from "./steps-list";

/** Who is called, in which order: a line for each severity, and the ladders that serve none. */
export function LaddersPage({ page: { shell, data } }: { page: Page<LaddersData> }) {
  const t = useTranslations("ladders");
  const names = namesOf(data.callables);
  return (
    <CaseworkFrame shell={shell}>
      <PageHeader
        title={t("title")}
        back={<OrganisationBack shell={shell} />}
        actions={
          <ButtonLink href="/organisation/ladders/new" kind="primary">
            {t("add")}
          </ButtonLink>
        }
      />
      <p className="mb-4 max-w-prose text-ink-2">{t("intro")}</p>
      <div className="grid max-w-4xl gap-4">
        {/* The program's own ladder cannot be mended here: what it lacks is a hint, and said once. */}
        {data.lines.some((line) => line.own?.faults.some(({ kind }) => kind === "oneKind")) ? (
          <p className="notice notice-warn">{t("faults.ownOneKind")}</p>
        ) : null}
        {data.lines.map((line) => (
          <SeverityCard key={line.severity} line={line} names={names} />
        ))}
        {data.idle.map((policy) => (
          <Card
            key={policy.id}
            id={`ladder-${policy.id}`}
            title={<bdi>{policy.name}</bdi>}
            more={<Change policy={policy} />}
          >
            <p className="meta mb-2">{t("servesNone")}</p>
            <StepsList ladder={policy} names={names} />
          </Card>
        ))}
      </div>
    </CaseworkFrame>
  );
}

function SeverityCard({ line, names }: { line: SeverityLine; names: Names }) {
  const t = useTranslations("ladders");
  const { severity, policy } = line;
  // An Imminent alert has no last round, whatever the ladder says.
  const ladder = policy ? { ...policy, repeats: severity === "imminent" ? null : policy.repeats } : line.own;
  return (
    <Card
      id={severity}
      title={<LevelMark level={severity} />}
      meta={policy ? <bdi>{policy.name}</bdi> : t("own")}
      more={policy ? <Change policy={policy} /> : undefined}
    >
      <div className="grid gap-3">
        {policy ? <PolicyFaults judged={policy} names={names} /> : null}
        <StepsList ladder={ladder} names={names} />
      </div>
    </Card>
  );
}

function Change({ policy }: { policy: JudgedPolicy }) {
  const t = useTranslations("ladders");
  return (
    <TextLink href={`/organisation/ladders/${policy.id}` as Route}>
      <span aria-hidden="true">{t("change")}</span>
      <span className="sr-only">{t("changeOf", { name: policy.name })}</span>
    </TextLink>
  );
}
