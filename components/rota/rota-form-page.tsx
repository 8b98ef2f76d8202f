import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { isDamaged } from "@/lib/crypto/damaged";
import { formatDay } from "@/lib/i18n/format";
import type { Page } from "@/lib/web/page";
import type { RotaFormData } from "@/lib/web/rota/form-loaders";
import { MOST_PEOPLE } from "@/lib/web/rota/schema";
import { EndRotaForm } from "./end-rota-form";
import { RotaForm } from "./rota-form";
import { RotaFrame } from "./rota-frame";
import { useNameText } from "./use-names";
import { zoneChoices } from "./zone-choices";

/** Any Monday. */
const MONDAY = Temporal.PlainDate.from("2024-01-01");

/** A new rota, or one that stands: its form, and the way to end it. */
export function RotaFormPage({ page: { shell, data } }: { page: Page<RotaFormData> }) {
  const t = useTranslations("rota.form");
  const locale = useLocale();
  const name = useNameText();
  const { key, rota, initial, people } = data;
  const words = { ours: t("zonesOurs"), others: t("zonesOthers") };
  const { timeZone, hostStates } = shell.organisation;
  const weekdays = Array.from({ length: 7 }, (_, after) => ({
    value: String(after + 1),
    label: formatDay(locale, MONDAY.add({ days: after }), { long: true, year: false }).split(
      /[ ,]/,
    )[0] as string,
  }));
  return (
    <RotaFrame
      shell={shell}
      title={t(rota ? "edit" : "new")}
      intro={t(rota?.hasBegun ? "editIntro" : "newIntro")}
      namespaces={["rota.form"]}
    >
      <RotaForm
        marks={rota ? { key, id: rota.id, seen: rota.seen } : { key }}
        initial={isDamaged(initial.name) ? { ...initial, name: "" } : initial}
        choices={{
          people: people.map((person) => ({ value: person.id, label: name(person.name) })),
          zones: zoneChoices(timeZone, hostStates, String(initial.zone ?? ""), words),
          weekdays,
        }}
        most={MOST_PEOPLE}
        hasBegun={rota?.hasBegun ?? false}
      />
      {rota ? (
        <div className="max-w-160">
          <Card id="end" title={t("endTitle")}>
            <p className="mb-3 text-sm text-ink-2">{t("endExplain")}</p>
            <EndRotaForm marks={{ key: rota.endKey, id: rota.id, seen: rota.version }} />
          </Card>
        </div>
      ) : null}
    </RotaFrame>
  );
}
