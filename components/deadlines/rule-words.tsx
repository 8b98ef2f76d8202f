import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { RuleText } from "@/lib/remedies/rule-text";

/** A text of a rule, in the language it is really in; where that is not the reader's, it says so. */
export function RuleWords({ text }: { text: RuleText }) {
  const t = useTranslations("deadlines");
  return (
    <>
      <span lang={text.lang}>{text.text}</span>
      {text.translated ? null : (
        <>
          {" "}
          <Tag>{t("notTranslated")}</Tag>
        </>
      )}
    </>
  );
}
