import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { TextLink } from "@/components/ui/text-link";
import type { HandOverLine } from "@/lib/alerts/rota/hand-over";
import { useNameText } from "./use-names";

type UnsignedCardProps = {
  lines: readonly HandOverLine[];
  names: Record<string, string>;
  zone: string;
  /** So many are said; the rest is counted. */
  most?: number;
};

/** Hand-overs that one of the two has still to sign. */
export function UnsignedCard({ lines, names, zone, most = 6 }: UnsignedCardProps) {
  const t = useTranslations("rota.handOver");
  const mine = useTranslations("rota.mine");
  const name = useNameText();
  return (
    <Card id="hand-overs" title={t("waiting")} meta={lines.length}>
      <ul className="rows">
        {lines.slice(0, most).map(({ id, at, fromId, toId, isFromSigned, isToSigned }) => (
          <li key={id}>
            <p className="line">
              <TextLink href={`/rota/hand-over/${id}` as Route}>
                {t("line", { from: name(names[fromId]), to: name(names[toId]) })}
              </TextLink>
              <span className="end meta">
                <MomentText value={at} zone={zone} year={false} />
              </span>
            </p>
            <p className="sub">
              {t(isFromSigned ? "signedBy" : "notYet", { name: name(names[fromId]) })}
              {" · "}
              {t(isToSigned ? "signedBy" : "notYet", { name: name(names[toId]) })}
            </p>
          </li>
        ))}
      </ul>
      {lines.length > most ? (
        <p className="meta mt-2">{mine("more", { count: lines.length - most })}</p>
      ) : null}
    </Card>
  );
}
