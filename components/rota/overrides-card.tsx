import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import type { RotaData } from "@/lib/web/rota/loaders";
import { takeBackStandIn } from "@/lib/web/rota/shift-actions";
import { ActButtons } from "./act-button";
import { SpanText, useSpanText } from "./span-text";

/** Who stands in for whoever's turn it is, now and later. */
export function OverridesCard({ data, viewerId }: { data: RotaData; viewerId: string }) {
  const t = useTranslations("rota.overrides");
  const text = useSpanText();
  const rotas = new Map(data.onCall.map((line) => [line.rotaId, line]));
  return (
    <Card id="overrides" title={t("title")} meta={data.overrides.length}>
      <ul className="rows">
        {data.overrides.map(({ id, rotaId, start, end, userId, isSwap, createdBy }) => {
          const zone = rotas.get(rotaId)?.zone ?? data.nights.zone;
          return (
            <li key={id}>
              <p className="line">
                {userId === null ? (
                  <Tag tone="warn">{t("nobody")}</Tag>
                ) : (
                  <strong>
                    <bdi>
                      <SealedText value={data.names[userId] ?? null} />
                    </bdi>
                  </strong>
                )}{" "}
                {isSwap ? <Tag>{t("swapped")}</Tag> : null}
                <span className="end meta">
                  <bdi>
                    <SealedText value={rotas.get(rotaId)?.rotaName ?? null} />
                  </bdi>
                </span>
              </p>
              <p className="sub">
                <SpanText start={start} end={end} zone={zone} />
              </p>
              {data.canManage || createdBy === viewerId ? (
                <ActButtons
                  action={takeBackStandIn}
                  id={id}
                  buttons={[{ label: t("remove"), of: text({ start, end, zone }) }]}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
