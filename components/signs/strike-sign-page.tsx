import { useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import type { EventView } from "@/lib/cases/events/view";
import type { Page } from "@/lib/web/page";
import type { SignPage } from "@/lib/web/signs/loaders";
import { SignItem } from "./sign-item";
import { StrikeSignForm } from "./strike-sign-form";

/** One sign, and striking it out: it is not edited, for what was wrong is recorded anew. */
export function StrikeSignPage({ page }: { page: Page<SignPage & { sign: EventView }> }) {
  const t = useTranslations("signs");
  const { header, key, sign, proceedings } = page.data;
  const section = sign.kind === "access" ? "custody" : "signs";
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section={section}
      title={t("strikeTitle")}
      intro={t("strikeIntro")}
      namespaces={["signs.fields", "casework.strike"]}
    >
      <SignItem sign={sign} proceedings={proceedings} by={undefined} href={null} />
      <StrikeSignForm
        marks={{ caseId: header.id, key, id: sign.id, seen: String(sign.version) }}
        cancel={`/cases/${header.id}#${section}`}
      />
    </FormPage>
  );
}
