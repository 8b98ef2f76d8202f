import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { DeadlineState } from "@/lib/deadlines/state";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";

type StateTagProps = { state: DeadlineState; nature: Code<"rule_nature"> };

/** How a deadline stands, in a word. One that simply runs says nothing, for its day speaks; nor one that ended with its decision. */
export function StateTag({ state, nature }: StateTagProps) {
  const t = useTranslations("deadlines.state");
  const locale = useLocale();
  switch (state) {
    case "running":
    case "due_72h":
    case "superseded":
      return null;
    case "cautious_over":
      return <span className="text-sm font-medium text-error">{t("cautiousOver")}</span>;
    case "file_now":
      return <Tag tone="error">{t("fileNow")}</Tag>;
    case "look":
      return <Tag tone="warn">{t("look")}</Tag>;
    case "not_filing":
      return <Tag>{nature === "watch" ? t("lookedAt") : t("notFiling")}</Tag>;
    case "filed_late_with_restoration_request":
      return <Tag tone="warn">{t("filedLate")}</Tag>;
    case "filed_in_time":
      return <Tag tone="good">{label("deadline_state", state, locale)}</Tag>;
    case "disputed_start_date":
      return <Tag tone="warn">{label("deadline_state", state, locale)}</Tag>;
    case "due_24h":
    case "missed":
      return <Tag tone="error">{label("deadline_state", state, locale)}</Tag>;
  }
}
