import { useTranslations } from "next-intl";
import { type MarkKind, markId, outlineOf, toneOf } from "./timeline-marks";

/** The marks that a drawing uses, each once; a place on the drawing only names its mark. */
export function TimelineMarkShapes({ kinds }: { kinds: readonly MarkKind[] }) {
  const t = useTranslations("case.timeline.letters");
  return (
    <defs>
      {kinds.map((kind) => {
        const letters = kind === "several" ? "" : t(kind);
        return (
          <g key={kind} id={markId(kind)} className={`mark mark-${toneOf(kind)}`}>
            <path d={outlineOf(kind)} />
            {letters ? (
              <text className={letters.length > 1 ? "mark-two" : undefined} y={letters.length > 1 ? 3 : 4}>
                {letters}
              </text>
            ) : null}
          </g>
        );
      })}
    </defs>
  );
}
