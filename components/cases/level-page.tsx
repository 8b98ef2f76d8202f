import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { SealedText } from "@/components/ui/sealed-text";
import { codesOf } from "@/lib/vocabulary/codes";
import { label, meaningOf } from "@/lib/vocabulary/labels";
import type { CaseForm, Drawn } from "@/lib/web/casework/form-loaders";
import type { Page } from "@/lib/web/page";
import { LevelForm } from "./level-form";

/** How near removal is, set by a person. */
export function LevelPage({ page }: { page: Page<CaseForm<Drawn>> }) {
  const t = useTranslations("casework.level");
  const locale = useLocale();
  const { header, keys, initial, seen } = page.data;
  const levels = codesOf("risk_level")
    .toReversed()
    .map((code) => ({
      value: code,
      label: label("risk_level", code, locale),
      hint: meaningOf("risk_level", code, locale) ?? undefined,
    }));
  return (
    <FormPage
      shell={page.shell}
      header={header}
      title={t("title")}
      intro={
        header.levelReason === null ? undefined : (
          <>
            {t("now")} <SealedText value={header.levelReason} />
          </>
        )
      }
      namespaces={["casework.level"]}
    >
      <LevelForm
        marks={{ caseId: header.id, key: keys[0], seen }}
        initial={initial}
        levels={[...levels, { value: "none", label: t("none"), hint: t("noneHint") }]}
        cancel={`/cases/${header.id}`}
      />
    </FormPage>
  );
}
