import { factsOf } from "../assessments/facts-of.ts";
import type { Hindsight } from "../assessments/when.ts";
import type { CaseHeader } from "../cases/header.ts";
import type { Sealer } from "../crypto/sealer.ts";
import type { LawBook } from "../deadlines/law/book.ts";
import { faultCode, log } from "../log.ts";
import type { ProceedingsView } from "../proceedings/views.ts";
import { hostZone } from "../time/host-zone.ts";
import { assess } from "../triage/assess.ts";
import type { Assessment } from "../triage/assessment.ts";
import { type ActionLine, actionLines } from "./action-lines.ts";
import { type AssessmentView, assessmentView } from "./assessment-view.ts";
import type { CaseRecord } from "./case-record.ts";
import type { Directory } from "./directory.ts";
import { factRecord } from "./fact-record.ts";
import { type WhyView, whyView } from "./why-view.ts";

/** Everything the page draws of an assessment. */
export type AssessedView = { shields: AssessmentView; actions: ActionLine[]; why: WhyView };

type Given = {
  header: CaseHeader;
  record: CaseRecord;
  directory: Directory;
  sealer: Sealer;
  proceedings: ProceedingsView;
  book: LawBook;
  locale: "en" | "ru";
  now: Temporal.Instant;
  /** A day of the past, `YYYY-MM-DD`, after which nothing is known; and from which side it is looked at. */
  looking?: { until: string; hindsight: Hindsight };
};

/** Assesses the case from the rows that the page holds already. Null, and an entry in the log, where the engine fails on it. */
export function assessedView(given: Given): AssessedView | null {
  const assessment = attempt(given);
  if (!assessment) return null;
  const { record, directory, sealer, book, locale, header } = given;
  const { proceedings } = given.proceedings;
  return {
    shields: assessmentView({ assessment, proceedings, hostState: header.hostState, book, locale }),
    actions: actionLines({ actions: assessment.nextActions, proceedings, book, locale }),
    why: whyView({
      assessment,
      zone: hostZone(header.hostState),
      proceedings,
      acts: record.level_act as never,
      removals: record.removal_direction as never,
      names: directory.members,
      sealer,
    }),
  };
}

function attempt({ header, record, directory, book, now, looking }: Given): Assessment | null {
  const { hostState, fearedStates, asylumLodgedOn } = header;
  const ofCase = {
    hostState,
    fearedStates,
    asylumLodgedOn,
    hasIgnoredMeasures: directory.hasIgnoredMeasures,
  };
  try {
    return assess(factsOf(ofCase, factRecord(record, directory.places), looking), book, now);
  } catch (fault) {
    log.error({ event: "assessment.failed", caseId: header.id, code: faultCode(fault) });
    return null;
  }
}
