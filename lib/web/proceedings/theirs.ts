import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Sealer } from "../../crypto/sealer.ts";
import { vaultOf } from "../../crypto/vault.ts";
import type { Tx } from "../../db/unit.ts";
import { formatDay } from "../../i18n/format.ts";
import { decisionFields } from "../../proceedings/decision.ts";
import { eventFields } from "../../proceedings/event.ts";
import { filingFields } from "../../proceedings/filing.ts";
import {
  getDecision,
  getFiling,
  getHearing,
  getLawEvent,
  getMeasure,
  getNotice,
  getProceeding,
  getRemoval,
} from "../../proceedings/find.ts";
import { hearingFields } from "../../proceedings/hearing.ts";
import { stagesOf } from "../../proceedings/lanes.ts";
import { measureFields } from "../../proceedings/measure.ts";
import { noticeFields } from "../../proceedings/notice.ts";
import { proceedingFields } from "../../proceedings/proceeding.ts";
import { removalFields } from "../../proceedings/removal.ts";
import { type Code, type CodeList, isCode } from "../../vocabulary/codes.ts";
import { label } from "../../vocabulary/labels.ts";

type Locale = Actor["locale"];
type Words = Record<string, string>;
type Edited = { caseId: string; id: string };

/** The words of a code in the reader's language; nothing for none. */
function coded<L extends CodeList>(list: L, code: Code<L> | null, locale: Locale): string | null {
  return code && label(list, code, locale);
}

function dated(on: string | null, time: string | null, locale: Locale): string | null {
  if (on === null) return null;
  return time === null ? formatDay(locale, on) : `${formatDay(locale, on)}, ${time}`;
}

/** What is known of where a fact comes from, in words. */
function sourced(
  source: { sourceKind: Code<"source_kind"> | null; sourceGrade: Code<"evidence_grade"> | null },
  locale: Locale,
) {
  return {
    sourceKind: coded("source_kind", source.sourceKind, locale),
    sourceGrade: coded("evidence_grade", source.sourceGrade, locale),
  };
}

type Reader = (
  tx: Tx,
  of: { orgId: string; caseId: string; id: string },
  sealer: Sealer,
  locale: Locale,
) => Promise<{ version: number; words: Record<string, string | null> }>;

/** By what is edited: the fields of its form, as they are saved now, in words. */
const READERS = {
  proceeding: async (tx, { id, ...of }, sealer, locale) => {
    const row = await getProceeding(tx, of, id);
    const {
      type,
      stage,
      procedure,
      body,
      reference,
      counsel,
      mandate,
      begunOn,
      endedOn,
      endReason,
      stageReason = null,
      interpreter = null,
      backupCounsel = null,
      counselLicence = null,
      mandateUntil = null,
      ...known
    } = proceedingFields(row, sealer);
    const { list } = stagesOf(row.category);
    const words = {
      type: coded("proceeding_type", type, locale),
      stage: isCode(list, stage) ? coded(list, stage, locale) : null,
      procedure: coded("procedure", procedure, locale),
      ...{ body, reference, counsel, mandate, endReason, stageReason, interpreter, backupCounsel },
      counselLicence: coded("counsel_licence", counselLicence, locale),
      mandateUntil: dated(mandateUntil, null, locale),
      begunOn: dated(begunOn, null, locale),
      endedOn: dated(endedOn, null, locale),
      ...sourced(known, locale),
    };
    return { version: row.version, words };
  },
  decision: async (tx, { id, ...of }, sealer, locale) => {
    const row = await getDecision(tx, of, id);
    const { proceedingType, procedure, outcome, decidedOn, finality, body, note, ...known } = decisionFields(
      row,
      sealer,
    );
    const { flags = [], implementation = null } = known;
    const words = {
      outcome: coded("decision_outcome", outcome, locale),
      decidedOn: dated(decidedOn, null, locale),
      proceedingType: coded("proceeding_type", proceedingType, locale),
      procedure: coded("procedure", procedure, locale),
      finality: coded("decision_finality", finality, locale),
      flags: flags.map((flag) => label("hearing_flag", flag, locale)).join(", ") || null,
      implementation: coded("order_implementation", implementation, locale),
      ...{ body, note },
      ...sourced(known, locale),
    };
    return { version: row.version, words };
  },
  notice: async (tx, { id, ...of }, sealer, locale) => {
    const row = await getNotice(tx, of, id);
    const { kind, givenTo, on, time, channel, originalSeenBy, keptWhere, sourceGrade } = noticeFields(
      row,
      sealer,
      "UTC",
    );
    const words = {
      to: coded("notice_to", givenTo, locale),
      kind: coded("notice_kind", kind, locale),
      on: dated(on, time, locale),
      channel: coded("channel_of_notice", channel, locale),
      grade: coded("evidence_grade", sourceGrade, locale),
      seenBy: originalSeenBy,
      keptWhere,
    };
    return { version: row.version, words };
  },
  filing: async (tx, { id, ...of }, sealer, locale) => {
    const row = await getFiling(tx, of, id);
    const { ruleId, title, on, time, receipt, status, stayStatus, lateReason, note, ...known } = filingFields(
      row,
      sealer,
      "UTC",
    );
    const words = {
      rule: ruleId,
      howLodged: coded("how_lodged", known.howLodged ?? null, locale),
      on: dated(on, time, locale),
      status: coded("filing_status", status, locale),
      stayStatus: coded("stay_status", stayStatus, locale),
      ...{ title, receipt, lateReason, note },
      ...sourced(known, locale),
    };
    return { version: row.version, words };
  },
  hearing: async (tx, { id, ...of }, sealer, locale) => {
    const row = await getHearing(tx, of, id);
    const {
      on,
      time,
      purpose,
      outcome,
      present = null,
      flags = [],
      ...known
    } = hearingFields(row, sealer, "UTC");
    const words = {
      on: dated(on, time, locale),
      ...{ purpose, outcome, present },
      flags: flags.map((flag) => label("hearing_flag", flag, locale)).join(", ") || null,
      ...sourced(known, locale),
    };
    return { version: row.version, words };
  },
  removal: async (tx, { id, ...of }, sealer, locale) => {
    const row = await getRemoval(tx, of, id);
    const {
      on,
      time,
      status,
      route,
      carrier = null,
      crossing = null,
      note,
      ...known
    } = removalFields(row, sealer, "UTC");
    const words = {
      on: dated(on, time, locale),
      status: coded("removal_direction_status", status, locale),
      ...{ route, carrier, crossing, note },
      ...sourced(known, locale),
    };
    return { version: row.version, words };
  },
  measure: async (tx, { id, ...of }, sealer, locale) => {
    const row = await getMeasure(tx, of, id);
    const { kind, on, time, ruleId, endsOn, body, reference, note, ...known } = measureFields(
      row,
      sealer,
      "UTC",
    );
    const words = {
      kind: coded("measure_kind", kind, locale),
      on: dated(on, time, locale),
      rule: ruleId,
      endsOn: dated(endsOn, null, locale),
      ...{ body, reference, note },
      ...sourced(known, locale),
    };
    return { version: row.version, words };
  },
  event: async (tx, { id, ...of }, sealer, locale) => {
    const row = await getLawEvent(tx, of, id);
    const { on, time, servedOn, confirmedBy, request, note, ...known } = eventFields(row, sealer, "UTC");
    const words = {
      on: dated(on, time, locale),
      servedOn: servedOn.map((code) => label("served_on", code, locale)).join(", ") || null,
      confirmedBy: coded("confirmed_by", confirmedBy, locale),
      request: coded("extradition_request_status", request, locale),
      note,
      ...sourced(known, locale),
    };
    return { version: row.version, words };
  },
} satisfies Record<string, Reader>;

/**
 * What a colleague has saved meanwhile, for who edited an old version: by the names of the form's fields, in words,
 * and the version it has now, so that the next save is a choice and not an accident.
 */
export function theirs(what: keyof typeof READERS, { caseId, id }: Edited, actor: Actor) {
  return async (tx: Tx): Promise<Words> => {
    const sealer = await vaultOf(tx).of("case", caseId);
    const { version, words } = await READERS[what](
      tx,
      { orgId: actor.orgId, caseId, id },
      sealer,
      actor.locale,
    );
    const said = Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== null);
    return { ...Object.fromEntries(said), version: String(version) };
  };
}
