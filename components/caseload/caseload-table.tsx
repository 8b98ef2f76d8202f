import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { MomentText } from "@/components/ui/moment-text";
import { PersonName } from "@/components/ui/person-name";
import { SealedText } from "@/components/ui/sealed-text";
import type { CaseLine } from "@/lib/cases/list";
import { COUNTED_MS } from "@/lib/i18n/span";
import { hostZone } from "@/lib/time/host-zone";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { Shell } from "@/lib/web/shell";

type Props = { lines: CaseLine[]; shell: Shell; now: string };

/** The lines. On a phone each becomes a card, by the stylesheet alone. */
export function CaseloadTable({ lines, shell, now }: Props) {
  const t = useTranslations("caseload.columns");
  return (
    <table className="caseload">
      <thead>
        <tr>
          {(
            ["case", "level", "host", "heldBy", "place", "lastDay", "hearing", "contact", "lead"] as const
          ).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <CaseRow key={line.id} line={line} discreet={shell.member.isDiscreet} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ line, discreet, now }: { line: CaseLine; discreet: boolean; now: string }) {
  const t = useTranslations("caseload");
  const locale = useLocale();
  const zone = hostZone(line.hostState);
  const heldBy = line.holdingBody
    ? label("holding_body", line.holdingBody as Code<"holding_body">, locale)
    : null;
  const isNear =
    line.nextLastDayAt !== null && Date.parse(line.nextLastDayAt) - Date.parse(now) <= COUNTED_MS;
  return (
    <tr>
      <th scope="row">
        <Link href={`/cases/${line.id}` as Route} prefetch={false}>
          {line.codename}
        </Link>{" "}
        <PersonName name={line.name} discreet={discreet} />
      </th>
      <td>
        <LevelMark level={line.level as Level | null} plain />
      </td>
      <td>{line.hostState}</td>
      <td>{line.isHeld === false ? t("notHeld") : heldBy}</td>
      <td>{line.place === null ? null : <SealedText value={line.place} />}</td>
      <td>
        {line.nextLastDay ? <DateText value={line.nextLastDay} /> : null}
        {isNear && line.nextLastDayAt ? (
          <>
            {" "}
            <Countdown until={line.nextLastDayAt} now={now} />
          </>
        ) : null}
      </td>
      <td>{line.nextHearingAt ? <MomentText value={line.nextHearingAt} zone={zone} /> : null}</td>
      <td>
        {line.lastContactAt ? <MomentText value={line.lastContactAt} zone={zone} relativeTo={now} /> : null}
      </td>
      <td>{line.lead}</td>
    </tr>
  );
}
