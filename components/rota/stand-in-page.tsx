import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { zoneName } from "@/lib/i18n/zone-name";
import type { Page } from "@/lib/web/page";
import type { StandInData } from "@/lib/web/rota/form-loaders";
import { RotaFrame } from "./rota-frame";
import { StandInForm } from "./stand-in-form";
import { useNameText } from "./use-names";

/** The form by which somebody stands in; without `rota:manage` oneself, and where nobody is. */
export function StandInPage({ page: { shell, data } }: { page: Page<StandInData> }) {
  const t = useTranslations("rota");
  const common = useTranslations("common");
  const name = useNameText();
  const { key, rotas, people, initial, canManage } = data;
  const zones = [...new Set(rotas.map(({ zone }) => zone))];
  const say = (zone: string) => zoneName(common, zone, shell.now);
  return (
    <RotaFrame
      shell={shell}
      title={t("standIn")}
      intro={t(canManage ? "standInForm.intro" : "standInForm.introSelf")}
      namespaces={["rota.standInForm"]}
    >
      {rotas.length === 0 ? (
        <EmptyState>{t("standInForm.noRota")}</EmptyState>
      ) : (
        <StandInForm
          marks={{ key }}
          initial={initial}
          rotas={rotas.map((rota) => ({
            value: rota.id,
            label: zones.length > 1 ? `${name(rota.name)} (${say(rota.zone)})` : name(rota.name),
          }))}
          people={[
            ...people.map((person) => ({ value: person.id, label: name(person.name) })),
            ...(canManage ? [{ value: "nobody", label: t("standInForm.nobody") }] : []),
          ]}
          zone={zones.length > 1 ? t("standInForm.ownClock") : say(zones[0] as string)}
        />
      )}
    </RotaFrame>
  );
}
