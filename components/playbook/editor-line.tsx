import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { countryName } from "@/lib/i18n/regions";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { EditorData } from "@/lib/web/playbook/loaders";
import { LeaveOutForm } from "./leave-out-form";
import { MoveForm } from "./move-form";
import { useWords } from "./use-words";

type EditorLineProps = {
  line: EditorData["lines"][number];
  level: EditorData["level"];
  isFirst: boolean;
  isLast: boolean;
};

/** One action in the editor: whose it is, when it counts, and what can be done with it. */
export function EditorLine({ line, level, isFirst, isLast }: EditorLineProps) {
  const t = useTranslations("playbook.editor");
  const { own, code, isLeftOut, within, key } = line;
  const words = useWords()(line);
  return (
    <li>
      <p className="min-w-0 flex-1 basis-64" dir="auto">
        {isLeftOut ? <s className="text-ink-3">{words}</s> : <SealedText value={words} />}
      </p>
      <div className="playbook-acts">
        {code ? (
          <LeaveOutForm level={level} code={code} formKey={key} words={words} isOut={isLeftOut} />
        ) : null}
        {own ? (
          <>
            {isFirst ? null : <MoveForm id={own.id} formKey={key} by="up" words={words} />}
            {isLast ? null : <MoveForm id={own.id} formKey={key} by="down" words={words} />}
            <TextLink href={`/organisation/playbook/${own.id}` as Route}>
              <span aria-hidden="true">{t("change")}</span>
              <span className="sr-only">{t("changeOf", { words })}</span>
            </TextLink>
          </>
        ) : null}
      </div>
      <p className="sub flex flex-wrap gap-x-3 gap-y-1">
        <Tag tone={own ? "good" : "plain"}>{t(own ? "own" : "program")}</Tag>
        {isLeftOut ? <Tag tone="warn">{t("leftOut")}</Tag> : null}
        <span>{within === null ? t("noMinutes") : t("minutes", { minutes: within })}</span>
        <Only line={line} />
      </p>
    </li>
  );
}

/** On which alerts and in which states it counts, where not on all. */
function Only({ line: { own, program } }: Pick<EditorLineProps, "line">) {
  const t = useTranslations("playbook.editor");
  const locale = useLocale();
  const kinds = own ? [own.alertKind ?? []].flat() : (program?.kinds ?? []);
  const states = own ? [own.hostState ?? []].flat() : (program?.states ?? []);
  const what = [
    ...kinds.map((kind) => label("alert_kind", kind as Code<"alert_kind">, locale)),
    ...(states.length > 3
      ? [t("states", { count: states.length })]
      : states.map((state) => countryName(locale, state))),
  ];
  return what.length > 0 ? <span>{t("only", { what: what.join(", ") })}</span> : null;
}
