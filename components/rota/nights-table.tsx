import { useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";
import type { Nights } from "@/lib/alerts/rota/nights";
import { NightDay, NightStanding, nightClass } from "./night-head";
import { NightCell } from "./night-part";

/** The nights as a table: a row for each night, a column for each rota. */
export function NightsTable({ nights }: { nights: Nights }) {
  const t = useTranslations("rota.nights");
  return (
    <section
      className="month-frame max-md:hidden"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={t("table")}
    >
      <table className="nights">
        <thead>
          <tr>
            <th scope="col">{t("night")}</th>
            <th scope="col">
              <span className="sr-only">{t("all")}</span>
            </th>
            {nights.rotas.map(({ id, name }) => (
              <th key={id} scope="col">
                <bdi>
                  <SealedText value={name} />
                </bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nights.nights.map((night) => (
            <tr key={night.day} className={nightClass(night)}>
              <th scope="row">
                <NightDay night={night} />
              </th>
              <td className="night-standing">
                <NightStanding night={night} zone={nights.zone} />
              </td>
              {nights.rotas.map((rota, index) => (
                <td key={rota.id}>
                  <NightCell night={night} rota={rota} parts={night.cells[index] ?? []} nights={nights} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
