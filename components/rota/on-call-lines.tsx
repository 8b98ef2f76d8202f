import type { Route } from "next";
import { useTranslations } from "next-intl";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { OnCallLine } from "@/lib/alerts/rota/on-call";
import { PhoneLink } from "./phone-link";
import { useNameText } from "./use-names";

type OnCallLinesProps = { lines: readonly OnCallLine[]; canManage?: boolean };

/** Who is on call of each rota: the name, how to ring them, until when, who is next. A hole is said before all. */
export function OnCallLines({ lines, canManage = false }: OnCallLinesProps) {
  const t = useTranslations("rota.now");
  return (
    <ul className="rows">
      {lines.map((line) => (
        <li key={line.rotaId} className={line.person || line.why === "outside" ? undefined : "rota-hole"}>
          <p className="line">
            <Who line={line} />
            <span className="end meta">
              <bdi>
                <SealedText value={line.rotaName} />
              </bdi>
            </span>
          </p>
          <p className="sub">
            <Until line={line} />
          </p>
          {canManage ? (
            <p className="sub">
              <TextLink href={`/rota/${line.rotaId}/edit` as Route}>{t("edit")}</TextLink>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Who({ line: { person, why, missing } }: { line: OnCallLine }) {
  const t = useTranslations("rota");
  const name = useNameText();
  if (person)
    return (
      <>
        <strong>
          <bdi>
            <SealedText value={person.name} />
          </bdi>
        </strong>{" "}
        <PhoneLink phone={person.phone} />{" "}
        {why === "override" || why === "swap" ? <Tag>{t(`why.${why}`)}</Tag> : null}
      </>
    );
  if (why === "outside") return <span className="text-ink-2">{t("now.outside")}</span>;
  return (
    <>
      <Tag tone="error">{t("now.nobody")}</Tag> <span>{t(`why.${why}`, { name: name(missing?.name) })}</span>
    </>
  );
}

function Until({ line: { person, until, next, zone, why } }: { line: OnCallLine }) {
  const t = useTranslations("rota.now");
  const name = useNameText();
  return (
    <>
      {until && (person || why !== "outside") ? (
        <>
          {t("until")} <MomentText value={until} zone={zone} year={false} />.{" "}
        </>
      ) : null}
      {next ? (
        <>
          {t("next", { name: name(next.person.name) })} {t("from")}{" "}
          <MomentText value={next.at} zone={zone} year={false} />.
        </>
      ) : null}
      {next === null && until !== null ? t("noNext") : null}
    </>
  );
}
