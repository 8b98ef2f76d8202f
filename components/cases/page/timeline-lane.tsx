import type { TimelineEntry } from "@/lib/casework/timeline";
import { BESIDE, type DrawnLane, type Mark } from "@/lib/casework/timeline-drawing";
import { markId, markKind } from "./timeline-marks";

type TimelineLaneProps = {
  lane: DrawnLane;
  name: string;
  isMirrored: boolean;
  /** Where the entry stands in the list. */
  hrefOf: (entry: TimelineEntry) => string;
  /** What a mark says when it is pointed at or read aloud. */
  sayMark: (mark: Mark) => string;
};

const percent = (x: number) => `${x}%`;

/** One lane: what lasted, the way to the last days ahead, and a mark for each thing, which leads to it in the list. */
export function TimelineLane({ lane, name, isMirrored, hrefOf, sayMark }: TimelineLaneProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of a drawing; a fieldset cannot stand in one.
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is not interactive.
    <g role="group" aria-label={name}>
      <line className="lane-line" x1="0" x2="100%" y1={lane.top} y2={lane.top} />
      {lane.bars.map(({ left, width, y, kind }) => (
        <rect
          key={`${kind} ${left}`}
          className={`bar bar-${kind}`}
          x={percent(left)}
          width={percent(width)}
          y={y - 9}
          height="18"
          rx="4"
        />
      ))}
      {lane.aheads.map(({ left, right, y }) => (
        <line key={`${right} ${y}`} className="ahead" x1={percent(left)} x2={percent(right)} y1={y} y2={y} />
      ))}
      {lane.marks.map((mark) => (
        <a
          key={mark.entries[0]!.key}
          href={hrefOf(mark.entries[0]!)}
          className={mark.entries[0]!.isDated ? undefined : "undated"}
        >
          <title>{sayMark(mark)}</title>
          <use href={`#${markId(markKind(mark))}`} x={percent(mark.x)} y={mark.y} />
          {mark.entries.length > 1 ? (
            <text className="count" x={percent(mark.x)} y={mark.y + 4}>
              {mark.entries.length}
            </text>
          ) : null}
          {mark.words ? (
            <text
              className={(mark.words.side === "right") === !isMirrored ? "words" : "words words-before"}
              x={percent(mark.x)}
              dx={mark.words.side === "right" ? BESIDE : -BESIDE}
              y={mark.y + 4}
            >
              {mark.words.text}
            </text>
          ) : null}
        </a>
      ))}
    </g>
  );
}
