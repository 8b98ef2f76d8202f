import { levelRank } from "../cases/level-rank.ts";
import type { LawBook } from "../deadlines/law/book.ts";
import { type RuleView, ruleView } from "../deadlines/rule-view.ts";
import type { ProceedingView } from "../proceedings/views.ts";
import { hostZone } from "../time/host-zone.ts";
import type { AssessedDeadline, AssessedRemedy, Assessment, Lane } from "../triage/assessment.ts";

/*
 * What the case page draws of an assessment: the lanes with what they rest on and what can be filed in each, and what can be asked
 * of bodies outside the state. Texts of rules are in the reader's language; everything else stays a code.
 */

export type RemedyLine = AssessedRemedy & { rule: RuleView };

/** A last day as a lane shows it. */
export type LaneDay = { ruleId: string; day: string; endsAt: string; zone: string; isAssumed: boolean };

export type LaneView = Lane & {
  /** IANA, of the host state: its moments are told in it. */
  zone: string;
  type: ProceedingView["type"];
  /** Tells two of one kind apart; null where there is one. */
  number: ProceedingView["number"];
  category: ProceedingView["category"];
  reference: string | null;
  /** The rule that the shield rests on; null where it rests on none. */
  rule: RuleView | null;
  /** The nearest last day of this lane that nobody has settled: a term of the law here, no advice and no date to look at. */
  next: LaneDay | null;
  /** Dates to look at: never a shield. */
  watch: LaneDay[];
  /** What can be filed here now, the most urgent first. */
  canFile: RemedyLine[];
};

export type AssessmentView = {
  assessment: Assessment;
  /** The nearest to removal first. */
  lanes: LaneView[];
  /** Dates to look at of matters that are no lane, such as the end of a permitted arrest: never a shield. */
  watch: LaneDay[];
  /** Bodies outside the state: open, to be checked, and closed with the reason. */
  abroad: RemedyLine[];
};

type Given = {
  assessment: Assessment;
  proceedings: readonly ProceedingView[];
  hostState: string;
  book: LawBook;
  locale: "en" | "ru";
};

const URGENCY = { file_now: 0, open: 1, check: 2, closed: 3 } as const;
const AT_HOME = /^[A-Z]{2}$/;

export function assessmentView({ assessment, proceedings, hostState, book, locale }: Given): AssessmentView {
  const named = (id: string | null): RuleView | null => {
    const rule = id === null ? null : book.find(id);
    return rule && ruleView(rule, locale);
  };
  const remedies = assessment.remedies
    .flatMap((remedy) => {
      const rule = named(remedy.ruleId);
      return rule ? [{ ...remedy, rule }] : [];
    })
    .toSorted((a, b) => URGENCY[a.state] - URGENCY[b.state]);
  const isHome = ({ forum }: AssessedRemedy) => forum === hostState || AT_HOME.test(forum);
  const isLane = (id: string | null) => assessment.lanes.some(({ proceeding }) => proceeding === id);
  const lanes = assessment.lanes.flatMap((lane): LaneView[] => {
    const proceeding = proceedings.find(({ id }) => id === lane.proceeding);
    if (!proceeding) return [];
    const running = assessment.deadlines.filter(
      (deadline) => deadline.proceeding === lane.proceeding && !deadline.settled,
    );
    return [
      {
        ...lane,
        zone: hostZone(hostState),
        type: proceeding.type,
        number: proceeding.number,
        category: proceeding.category,
        reference: proceeding.reference,
        rule: named(lane.why?.ruleId ?? null),
        next: nearest(running.filter(({ ruleId, nature }) => nature === "law" && isOfState(book, ruleId))),
        watch: running.filter(({ nature }) => nature === "watch").flatMap((each) => laneDay(each) ?? []),
        canFile: remedies.filter(
          (remedy) => isHome(remedy) && remedy.proceeding === lane.proceeding && remedy.state !== "closed",
        ),
      },
    ];
  });
  return {
    assessment,
    lanes: lanes.toSorted((a, b) => levelRank(b.level) - levelRank(a.level) || b.points - a.points),
    watch: assessment.deadlines
      .filter(({ nature, settled, proceeding }) => nature === "watch" && !settled && !isLane(proceeding))
      .flatMap((each) => laneDay(each) ?? []),
    abroad: once(remedies.filter((remedy) => !isHome(remedy))),
  };
}

/** Terms of bodies above the state stand with those bodies. */
function isOfState(book: LawBook, ruleId: string): boolean {
  return AT_HOME.test(book.find(ruleId)?.jurisdiction ?? "");
}

/** A body is asked once, whatever calls it up. */
function once(remedies: readonly RemedyLine[]): RemedyLine[] {
  const seen = new Set<string>();
  return remedies.filter(({ ruleId }) => !seen.has(ruleId) && seen.add(ruleId));
}

/** The last day that comes next; one that is over stays in front until somebody settles it. */
function nearest(deadlines: readonly AssessedDeadline[]): LaneDay | null {
  const dated = deadlines.filter(({ cautiousAt }) => cautiousAt !== null);
  const first = dated.toSorted((a, b) =>
    Temporal.Instant.compare(a.cautiousAt as string, b.cautiousAt as string),
  )[0];
  return first ? laneDay(first) : null;
}

function laneDay({ ruleId, cautiousDay, cautiousAt, zone, assumed }: AssessedDeadline): LaneDay | null {
  if (cautiousDay === null || cautiousAt === null) return null;
  return { ruleId, day: cautiousDay.slice(0, 10), endsAt: cautiousAt, zone, isAssumed: assumed };
}
