import { SealedText } from "@/components/ui/sealed-text";
import type { Nights } from "@/lib/alerts/rota/nights";
import { NightDay, NightStanding, nightClass } from "./night-head";
import { NightCell } from "./night-part";

/** The nights one under the other, for a phone. */
export function NightsList({ nights }: { nights: Nights }) {
  return (
    <ol className="nights-list md:hidden">
      {nights.nights.map((night) => (
        <li key={night.day} className={nightClass(night)}>
          <p className="line">
            <strong>
              <NightDay night={night} />
            </strong>
            <span className="end">
              <NightStanding night={night} zone={nights.zone} />
            </span>
          </p>
          {nights.rotas.map((rota, index) => (
            <div key={rota.id} className="night-of-rota">
              {nights.rotas.length > 1 ? (
                <span className="meta">
                  <bdi>
                    <SealedText value={rota.name} />
                  </bdi>
                </span>
              ) : null}
              <NightCell night={night} rota={rota} parts={night.cells[index] ?? []} nights={nights} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
