import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { NightLine, Nights, NightPart as Part } from "@/lib/alerts/rota/nights";
import { formatHour } from "@/lib/i18n/format";
import { useNameText } from "./use-names";

type NightCellProps = {
  night: NightLine;
  rota: Nights["rotas"][number];
  parts: readonly Part[];
  nights: Nights;
};

/** Who covers one night of one rota: one person, or several with their hours, or holes with the way to close them. */
export function NightCell({ night, rota, parts, nights }: NightCellProps) {
  const t = useTranslations("rota.nights");
  if (parts.length === 0) return <span className="text-ink-3">{t("notCovered")}</span>;
  const [only] = parts;
  const isWhole = parts.length === 1 && only?.start === night.start && only.end === night.end;
  return (
    <ul className="night-parts">
      {parts.map((part) => (
        <li key={part.start}>
          {isWhole ? null : <Hours part={part} zone={nights.zone} />}{" "}
          <Held part={part} rota={rota} nights={nights} />
        </li>
      ))}
    </ul>
  );
}

function Hours({ part, zone }: { part: Part; zone: string }) {
  const locale = useLocale();
  return (
    <span className="clock">
      {formatHour(locale, part.start, zone)}–{formatHour(locale, part.end, zone)}
    </span>
  );
}

function Held({ part, rota, nights }: { part: Part; rota: NightCellProps["rota"]; nights: Nights }) {
  const t = useTranslations("rota");
  const name = useNameText();
  const { userId, planned, why, start, end } = part;
  if (userId === null) {
    const query = new URLSearchParams({ rota: rota.id, start, end });
    return (
      <>
        <Tag tone="error">{t("nights.nobody")}</Tag>{" "}
        {why === "nobody"
          ? null
          : t(`why.${why}`, { name: name(planned ? nights.people[planned]?.name : null) })}{" "}
        <TextLink href={`/rota/stand-in?${query}` as Route}>{t("nights.close")}</TextLink>
      </>
    );
  }
  const person = nights.people[userId];
  return (
    <>
      <bdi>
        <SealedText value={person?.name ?? null} />
      </bdi>{" "}
      {why === "override" || why === "swap" ? <Tag>{t(`why.${why}`)}</Tag> : null}{" "}
      {person?.isReachable ? null : <Tag tone="error">{t("nights.unreachableTag")}</Tag>}
    </>
  );
}
