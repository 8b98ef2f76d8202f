import {
  type DayAndHour,
  dayColumn,
  hourIn,
  momentColumn,
  opening,
  type Provenance,
  provenanceColumns,
  provenanceOf,
  sealing,
} from "../cases/fact.ts";
import type { Sealer } from "../crypto/sealer.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { NoticeRow } from "./rows.ts";

/** Told or served: to whom, when, how, how sure; who saw the original and where it is kept. */
export type NoticeFields = Provenance &
  DayAndHour & {
    kind: Code<"notice_kind">;
    givenTo: Code<"notice_to">;
    channel: Code<"channel_of_notice"> | null;
    originalSeenBy: string | null;
    keptWhere: string | null;
  };

export function noticeColumns(fields: NoticeFields, sealer: Sealer, id: string, held?: NoticeRow) {
  const seal = sealing(sealer, "notice", id, held);
  const at = momentColumn(fields);
  return {
    kind: fields.kind,
    givenTo: fields.givenTo,
    givenOn: dayColumn(fields.on),
    givenAt: at,
    zone: at === null ? null : fields.zone,
    happenedOn: dayColumn(fields.on),
    channel: fields.channel,
    originalSeenBy: seal("original_seen_by", fields.originalSeenBy),
    keptWhere: seal("kept_where", fields.keptWhere),
    ...provenanceColumns(fields),
  };
}

/** @param zone of the host state, for a notice whose hour is not known */
export function noticeFields(row: NoticeRow, sealer: Sealer, zone: string): NoticeFields {
  const open = opening(sealer, "notice", row.id);
  return {
    kind: row.kind,
    givenTo: row.given_to,
    on: row.given_on,
    time: hourIn(row.given_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    channel: row.channel,
    originalSeenBy: open("original_seen_by", row.original_seen_by),
    keptWhere: open("kept_where", row.kept_where),
    ...provenanceOf(row),
  };
}
