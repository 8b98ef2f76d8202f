import { useLocale, useTranslations } from "next-intl";
import { type Drawing, FOOT, HEAD } from "@/lib/casework/timeline-drawing";
import { formatDay, formatMonth } from "@/lib/i18n/format";

type TimelineAxisProps = {
  drawing: Pick<Drawing, "height" | "today" | "ticks" | "folds">;
  /** `YYYY-MM-DD`, in the host state. */
  today: string;
  isMirrored: boolean;
};

/** Months as lines, what is folded, and today. The list says the days in words, so none of this is read aloud. */
export function TimelineAxis({ drawing, today, isMirrored }: TimelineAxisProps) {
  const t = useTranslations("case.timeline.drawing");
  const locale = useLocale();
  const foot = drawing.height - FOOT;
  const middle = `${drawing.today}%`;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and words; nothing in it takes the focus.
    <g aria-hidden="true" className="axis">
      {drawing.folds.map(({ from, to, months }) => (
        <g key={from}>
          <rect className="fold" x={`${from}%`} width={`${to - from}%`} y={HEAD} height={foot - HEAD} />
          <text className="middle" x={`${(from + to) / 2}%`} y={foot + 14}>
            {t("fold", { months })}
          </text>
        </g>
      ))}
      {drawing.ticks.map(({ x, day, isNamed, year }) => (
        <g key={day}>
          <line x1={`${x}%`} x2={`${x}%`} y1={HEAD} y2={foot} />
          {isNamed ? (
            <text x={`${x}%`} y={foot + 14}>
              {formatMonth(locale, day)}
            </text>
          ) : null}
          {year ? (
            <text x={`${x}%`} y={foot + 29} className="year">
              {year}
            </text>
          ) : null}
        </g>
      ))}
      <line id="timeline-today" className="today" x1={middle} x2={middle} y1={HEAD - 5} y2={foot} />
      <text className={`today-name ${anchorOf(drawing.today, isMirrored)}`} x={middle} y={HEAD - 9}>
        {t("today", { day: formatDay(locale, today, { year: false }) })}
      </text>
    </g>
  );
}

/** Near an edge the words run away from it. */
function anchorOf(x: number, isMirrored: boolean): "start" | "middle" | "end" {
  if (x > 15 && x < 85) return "middle";
  return x < 50 === isMirrored ? "end" : "start";
}
