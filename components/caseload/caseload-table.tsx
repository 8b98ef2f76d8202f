"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type MouseEvent, useMemo, useTransition } from "react";
import { Countdown } from "@/components/ui/countdown";
import { isDamaged } from "@/lib/crypto/damaged";
import type { DrawnLine } from "./drawn-line";
import { unpackLines } from "./packed-lines";

export type TableWords = {
  columns: readonly string[];
  levels: Record<string, string>;
  notAssessed: string;
  /** For a text that could not be opened; null where every text of the page could. */
  damaged: { word: string; explanation: string } | null;
};

/** `packed`: the lines as `packLines` made them. */
type Props = { packed: string; words: TableWords; now: string };

/**
 * The lines. On a phone each becomes a card, by the stylesheet alone.
 *
 * It is drawn in the browser too, from finished words: markup made on the server alone would go over the wire a second time, in the form the
 * framework keeps of it, and cost twice the time of the page.
 */
export function CaseloadTable({ packed, words, now }: Props) {
  const lines = useMemo(() => unpackLines(packed), [packed]);
  const { isLeaving, follow } = useRowLinks();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link arrives as the click of that link
    <table className="caseload" onClick={follow} aria-busy={isLeaving || undefined}>
      <thead>
        <tr>
          {words.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line[0]} line={line} words={words} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line, words, now }: { line: DrawnLine; words: TableWords; now: string }) {
  const [id, codename, name, level, host, heldBy, place] = line;
  const [lastDay, lastDayText, countTo, hearing, hearingText, contact, contactText, contactAgo, lead] =
    line.slice(7);
  return (
    <tr>
      <th scope="row">
        <a href={`/cases/${id}`}>{codename}</a>{" "}
        {name === null ? null : <bdi className="person-name">{opened(name, words)}</bdi>}
      </th>
      <td>
        <span className={`level level-plain level-${level ?? "none"}`}>
          {level === null ? words.notAssessed : words.levels[level]}
        </span>
      </td>
      <td>{host}</td>
      <td>{heldBy}</td>
      <td>{opened(place, words)}</td>
      <td>
        {lastDay ? <time dateTime={lastDay}>{lastDayText}</time> : null}
        {countTo ? (
          <>
            {" "}
            <Countdown until={countTo} now={now} />
          </>
        ) : null}
      </td>
      <td>{hearing ? <time dateTime={hearing}>{hearingText}</time> : null}</td>
      <td>
        {contact ? (
          <time dateTime={contact} title={contactText ?? ""}>
            {contactAgo}
            <span className="sr-only">{` (${contactText})`}</span>
          </time>
        ) : null}
      </td>
      <td>{lead}</td>
    </tr>
  );
}

/** A text that was sealed; one that could not be opened is said to be damaged, never shown as empty. */
function opened(text: string | null, { damaged }: TableWords) {
  if (!isDamaged(text) || !damaged) return text;
  return (
    <span className="tag tag-error" title={damaged.explanation}>
      {damaged.word}
      <span className="sr-only">. {damaged.explanation}</span>
    </span>
  );
}

/** One listener for all links of the table, which are plain ones: fifty of the framework's own cost as much as all else in it. */
function useRowLinks() {
  const router = useRouter();
  const [isLeaving, leave] = useTransition();
  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    leave(() => router.push(link.pathname as Route));
  }
  return { isLeaving, follow };
}
