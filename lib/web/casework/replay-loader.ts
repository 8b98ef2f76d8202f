import "server-only";
import { getLocale } from "next-intl/server";
import type { Hindsight } from "../../assessments/when.ts";
import type { CaseHeader } from "../../cases/header.ts";
import { type AssessedView, assessedView } from "../../casework/assessed-view.ts";
import { loadCaseRecord } from "../../casework/case-record.ts";
import { recordView } from "../../casework/case-view.ts";
import { loadDirectory } from "../../casework/directory.ts";
import type { TimelineEntry } from "../../casework/timeline.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { clock } from "../../db/unit.ts";
import { ruleBookOf } from "../../deadlines/law/load-book.ts";
import { proceedingRecord } from "../../proceedings/rows.ts";
import { proceedingsView } from "../../proceedings/views.ts";
import { hostZone } from "../../time/host-zone.ts";
import { isPlainDate } from "../../time/plain-date.ts";
import { todayIn } from "../../time/zone.ts";
import { loadCasePage } from "../cases/case-page.ts";
import type { Page } from "../page.ts";

/** The assessment of a case as it would have stood on a day. Days are `YYYY-MM-DD` of the host state. */
export type Replay = {
  header: CaseHeader;
  on: string;
  hindsight: Hindsight;
  zone: string;
  /** ISO: 23:59 of the day there, or now where the day is today. */
  moment: string;
  /** The first day of which anything is known, and today: how far the clock can be slid. */
  first: string;
  today: string;
  /** Days on which something happened or became known, in order; the clock steps from one to the next. */
  days: string[];
  assessed: AssessedView | null;
  /** What was known by then, newest first. */
  entries: TimelineEntry[];
  names: ReadonlyMap<string, string>;
};

type Asked = { on?: string | string[]; view?: string | string[] };

/** What the program would have said on a day of the past, from what was known then, or from what has since turned out to be true. */
export async function loadReplay(caseId: string, asked: Asked): Promise<Page<Replay>> {
  const locale = await getLocale();
  const { shell, data } = await loadCasePage(caseId, "case:view", async (tx, header) => {
    const record = await loadCaseRecord(tx, caseId);
    const directory = await loadDirectory(tx, header, record);
    const sealer = vaultOf(tx).held("case", caseId);
    const zone = hostZone(header.hostState);
    const now = clock(tx);
    const today = todayIn(zone, now).toString();
    const hindsight: Hindsight = asked.view === "true" ? "true" : "known";
    const timeline = recordView({ header, record, directory, sealer, zone }, true).timeline;
    const days = daysOf(timeline, hindsight, today);
    const on = dayAsked(asked.on, days[0] ?? today, today);
    const moment = on === today ? now : endOf(on, zone);
    const proceedings = proceedingsView(proceedingRecord(record), sealer, { zone, today: on });
    return {
      on,
      hindsight,
      zone,
      moment: moment.toString(),
      first: days[0] ?? today,
      today,
      days,
      assessed: assessedView({
        ...{ header, record, directory, sealer, proceedings, locale },
        book: await ruleBookOf(tx),
        now: moment,
        looking: { until: on, hindsight },
      }),
      entries: timeline.filter((entry) => dayOf(entry, hindsight) <= on),
      names: directory.members,
    };
  });
  return { shell, data: { header: data.header, ...data.data } };
}

/** 23:59 there: what is known of a day is known by its end. */
function endOf(day: string, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from("23:59") })
    .toInstant();
}

/** The day on which an entry came to be known, or on which it happened. */
function dayOf({ on, learnedOn }: TimelineEntry, hindsight: Hindsight): string {
  return hindsight === "true" ? on : (learnedOn ?? on);
}

function daysOf(timeline: readonly TimelineEntry[], hindsight: Hindsight, today: string): string[] {
  const days = timeline.map((entry) => dayOf(entry, hindsight)).filter((day) => day <= today);
  return [...new Set(days)].sort();
}

/** The day that is asked for; outside the case's own time the nearest day within it. */
function dayAsked(asked: string | string[] | undefined, first: string, today: string): string {
  if (typeof asked !== "string" || !isPlainDate(asked)) return today;
  if (asked > today) return today;
  return asked < first ? first : asked;
}
