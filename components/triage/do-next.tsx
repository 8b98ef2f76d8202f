import type { Route } from "next";
import { useTranslations } from "next-intl";
import { RuleWords } from "@/components/deadlines/rule-words";
import { LaneName } from "@/components/proceedings/lane-name";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ActionLine } from "@/lib/casework/action-lines";

/** The three that come first are said at once; the rest is one press away. */
const AT_ONCE = 3;

/** What to do next, for each role, by how near removal is and at what stage each proceeding stands. */
export function DoNext({ caseId, actions }: { caseId: string; actions: readonly ActionLine[] }) {
  const t = useTranslations("next");
  const rest = actions.slice(AT_ONCE);
  return (
    <Card id="next" title={t("title")} meta={t("meta")}>
      <ol className="steps">
        {actions.slice(0, AT_ONCE).map((action) => (
          <Step key={action.key} caseId={caseId} action={action} />
        ))}
      </ol>
      {rest.length > 0 ? (
        <Disclosure summary={t("rest", { count: rest.length })}>
          <ol className="steps">
            {rest.map((action) => (
              <Step key={action.key} caseId={caseId} action={action} />
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </Card>
  );
}

function Step({ caseId, action }: { caseId: string; action: ActionLine }) {
  const t = useTranslations("next");
  const { code, role, rule, proceeding, where } = action;
  const words = t(`actions.${code}`);
  return (
    <li>
      <span>
        {where ? <TextLink href={`/cases/${caseId}${where}` as Route}>{words}</TextLink> : words}
        {rule ? (
          <>
            {": "}
            <RuleWords text={rule.remedy} />
          </>
        ) : null}
      </span>
      <span className="flex flex-wrap gap-2 text-sm text-ink-2">
        <Tag>{t(`roles.${role}`)}</Tag>
        {proceeding ? <LaneName lane={proceeding} /> : null}
        {rule ? <RuleWords text={rule.body} /> : null}
      </span>
    </li>
  );
}
