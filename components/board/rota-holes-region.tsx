import type { Route } from "next";
import { useTranslations } from "next-intl";
import { NightDay, NightStanding } from "@/components/rota/night-head";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { RotaBoard } from "@/lib/alerts/rota/board";

/** The nights ahead in which nobody is on call, or for a part of which. */
export function RotaHolesRegion({ rota }: { rota: RotaBoard }) {
  const t = useTranslations("rota");
  return (
    <Card id="rota-holes" title={t("board.holes")} meta={t("board.week")}>
      <ul className="rows">
        {rota.holes.map((night) => (
          <li key={night.day} className="rota-hole">
            <p className="line">
              <strong>
                <NightDay night={night} />
              </strong>{" "}
              <NightStanding night={night} zone={rota.zone} />
              <span className="end">
                <TextLink href={"/rota#nights" as Route}>
                  {t("nights.close")}
                  <span className="sr-only">: {night.day}</span>
                </TextLink>
              </span>
            </p>
          </li>
        ))}
      </ul>
      {rota.oneDeep > 0 ? <p className="meta mt-2">{t("board.oneDeep", { count: rota.oneDeep })}</p> : null}
    </Card>
  );
}
