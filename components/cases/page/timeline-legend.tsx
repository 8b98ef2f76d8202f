import { useTranslations } from "next-intl";
import { type MarkKind, markId } from "./timeline-marks";

/** What each mark of the drawing means. */
export function TimelineLegend({ kinds }: { kinds: readonly MarkKind[] }) {
  const t = useTranslations("case.timeline");
  return (
    <ul className="timeline-legend" aria-label={t("drawing.legend")}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg viewBox="-13 -13 26 26" aria-hidden="true">
            <use href={`#${markId(kind)}`} />
            {kind === "several" ? (
              <text className="count" y="4">
                3
              </text>
            ) : null}
          </svg>
          {kind === "overdue" || kind === "several" ? t(`drawing.${kind}`) : t(`kinds.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
