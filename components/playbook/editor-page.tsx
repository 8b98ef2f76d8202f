import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";
import { codesOf } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { Page } from "@/lib/web/page";
import type { EditorData } from "@/lib/web/playbook/loaders";
import { EditorLine } from "./editor-line";
import { OwnItemForm } from "./own-item-form";
import { useItemChoices } from "./use-item-choices";
import { ITEM_WORDS } from "./words";

const PARTS = ["first", "then"] as const;

/** The playbook of one level: what the program brings, what is left out, and the organisation's own. */
export function EditorPage({ page }: { page: Page<EditorData> }) {
  const t = useTranslations("playbook");
  const locale = useLocale();
  const { level, lines, newKey } = page.data;
  const name = label("risk_level", level, locale);
  const choices = useItemChoices(page.shell.organisation.hostStates);
  const back = page.shell.can.manage ? (
    <TextLink href="/organisation">{t("editor.back")}</TextLink>
  ) : undefined;
  return (
    <CaseworkFrame shell={page.shell}>
      <ClientMessages namespaces={[...ITEM_WORDS, "playbook.editor"]}>
        <PageHeader title={t("editor.title")} meta={name} back={back} />
        <p className="mb-4 max-w-prose text-ink-2">{t("editor.lead")}</p>
        <Levels level={level} />
        <div className="grid max-w-200 gap-4">
          <Card id="level" title={name}>
            {lines.length === 0 ? <p className="text-ink-2">{t("editor.empty")}</p> : null}
            {PARTS.map((part) => {
              const inPart = lines.filter((line) => line.part === part);
              if (inPart.length === 0) return null;
              return (
                <section key={part} className="playbook-part" aria-labelledby={`part-${part}`}>
                  <h3 id={`part-${part}`}>{t(`parts.${part}`)}</h3>
                  <ol className="rows">
                    {inPart.map((line, index) => (
                      <EditorLine
                        key={line.item}
                        line={line}
                        level={level}
                        isFirst={index === 0}
                        isLast={index === inPart.length - 1}
                      />
                    ))}
                  </ol>
                </section>
              );
            })}
          </Card>
          <Card id="add" title={t("editor.add")}>
            <OwnItemForm marks={{ key: newKey }} level={level} initial={{}} choices={choices} />
          </Card>
        </div>
      </ClientMessages>
    </CaseworkFrame>
  );
}

/** The levels, worst first, each a page of its own. */
function Levels({ level }: { level: EditorData["level"] }) {
  const t = useTranslations("playbook.editor");
  const locale = useLocale();
  return (
    <nav aria-label={t("levels")} className="playbook-levels">
      <ul>
        {codesOf("risk_level")
          .toReversed()
          .map((code) => (
            <li key={code}>
              <Link
                href={`/organisation/playbook?level=${code}` as Route}
                prefetch={false}
                aria-current={code === level ? "page" : undefined}
              >
                {label("risk_level", code, locale)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
