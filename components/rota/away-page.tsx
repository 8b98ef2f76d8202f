import { useTranslations } from "next-intl";
import type { Page } from "@/lib/web/page";
import type { AwayData } from "@/lib/web/rota/form-loaders";
import { AwayForm } from "./away-form";
import { RotaFrame } from "./rota-frame";
import { useNameText } from "./use-names";

/** The form by which somebody says that they are away; supervisors say it of colleagues too. */
export function AwayPage({ page: { shell, data } }: { page: Page<AwayData> }) {
  const t = useTranslations("rota.awayForm");
  const name = useNameText();
  return (
    <RotaFrame shell={shell} title={t("title")} intro={t("intro")} namespaces={["rota.awayForm"]}>
      <AwayForm
        formKey={data.key}
        initial={{ userId: data.me, firstDay: data.today, lastDay: data.today }}
        people={data.people.map((person) => ({ value: person.id, label: name(person.name) }))}
      />
    </RotaFrame>
  );
}
