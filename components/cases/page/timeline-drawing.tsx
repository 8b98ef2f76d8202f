import { useLocale, useTranslations } from "next-intl";
import { TIMELINE_KINDS, type TimelineEntry } from "@/lib/casework/timeline";
import { type Drawing, drawTimeline, type Mark } from "@/lib/casework/timeline-drawing";
import type { ALERT_LANE, CASE_LANE, CUSTODY_LANE } from "@/lib/casework/timeline-lanes";
import { formatDay } from "@/lib/i18n/format";
import { directionOf } from "@/lib/i18n/locales";
import type { Code, CodeList } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { TimelineAxis } from "./timeline-axis";
import { TimelineLane } from "./timeline-lane";
import { TimelineLegend } from "./timeline-legend";
import { TimelineMarkShapes } from "./timeline-mark-shapes";
import { type MarkKind, markKind } from "./timeline-marks";

type TimelineDrawingProps = {
  /** In the order of the list. */
  entries: readonly TimelineEntry[];
  /** The entry's id in the list. */
  idOf: (entry: TimelineEntry) => string;
  now: string;
  zone: string;
  today: string;
};

/**
 * The timeline as a drawing: custody, each proceeding, alerts and the rest as lanes on one axis. Each mark leads to its entry in
 * the list. Drawn on the server, without scripts or style attributes; it is as wide as its page and scrolls on a phone.
 */
export function TimelineDrawing({ entries, idOf, now, zone, today }: TimelineDrawingProps) {
  const t = useTranslations("case.timeline.drawing");
  const kinds = useTranslations("case.timeline.kinds");
  const locale = useLocale();
  const isMirrored = directionOf(locale) === "rtl";
  const code = ([list, value]: readonly [CodeList, string]) => label(list, value as Code<CodeList>, locale);
  const own = (entry: TimelineEntry) => {
    const said = entry.codes.find(([list]) => OWN_CODES.includes(list));
    return said ? shortened(code(said)) : null;
  };
  const words = (entry: TimelineEntry) => {
    if (
      entry.kind === "removal" ||
      entry.kind === "lastDay" ||
      (entry.kind === "hearing" && entry.on >= today)
    )
      return formatDay(locale, entry.on, { year: false });
    return own(entry);
  };
  const drawing = drawTimeline(entries, { now, zone, words, isMirrored });
  const sayMark = ({ entries: all, isOverdue }: Mark) => {
    const [first, last] = [all[0]!, all.at(-1)!];
    if (all.length > 1)
      return t("severalOf", {
        count: all.length,
        from: formatDay(locale, first.on, { year: false }),
        to: formatDay(locale, last.on),
      });
    const what = own(first);
    const day = `${kinds(first.kind)}${what ? `, ${what}` : ""}, ${formatDay(locale, first.on)}`;
    if (isOverdue) return `${day}, ${t("past")}`;
    return first.on > today ? `${day}, ${t("ahead")}` : day;
  };
  const names = new Map(
    drawing.lanes.map(({ id, marks }) => {
      const opened = marks.flatMap((mark) => mark.entries).find((entry) => entry.kind === "proceedingOpened");
      const type = opened?.codes[0];
      return [id, type ? code(type) : t(`lanes.${id as OtherLane}`)];
    }),
  );
  const used = marksUsed(drawing);
  return (
    <div className="timeline-drawing">
      <a className="timeline-skip" href="#timeline-list">
        {t("skip")}
      </a>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="timeline-scroll" tabIndex={0} aria-label={t("label")}>
        <div className="timeline-lanes">
          <ul className="timeline-names" aria-hidden="true">
            {drawing.lanes.map(({ id, rows }) => (
              <li key={id} className={`lane-rows-${rows}`}>
                <span>{names.get(id)}</span>
              </li>
            ))}
          </ul>
          <svg className="timeline-sheet" height={drawing.height} aria-label={t("marks")}>
            <TimelineMarkShapes kinds={used} />
            <TimelineAxis drawing={drawing} today={today} isMirrored={isMirrored} />
            {drawing.lanes.map((lane) => (
              <TimelineLane
                key={lane.id}
                lane={lane}
                name={names.get(lane.id)!}
                isMirrored={isMirrored}
                hrefOf={(entry) => `#${idOf(entry)}`}
                sayMark={sayMark}
              />
            ))}
          </svg>
        </div>
      </section>
      <TimelineLegend kinds={used} />
    </div>
  );
}

type OtherLane = typeof CUSTODY_LANE | typeof ALERT_LANE | typeof CASE_LANE;

/** What a mark says of itself beside its kind: the outcome, not what it is an outcome of. */
const OWN_CODES: readonly CodeList[] = ["decision_outcome", "custody_event", "alert_kind", "risk_level"];
const LONGEST = 26;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

function marksUsed(drawing: Drawing): MarkKind[] {
  const used = new Set(drawing.lanes.flatMap(({ marks }) => marks.map(markKind)));
  return [...TIMELINE_KINDS, "overdue" as const, "several" as const].filter((kind) => used.has(kind));
}
