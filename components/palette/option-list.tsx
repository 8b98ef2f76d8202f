"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Entry, Group } from "./entries";

export const optionId = (listId: string, { id }: Entry) => `${listId}-${id}`;

type OptionListProps = {
  id: string;
  entries: readonly Entry[];
  current: Entry | undefined;
  onChoose: (entry: Entry) => void;
};

/** What there is to choose, by groups; the marked one stays in sight. */
export function OptionList({ id, entries, current, onChoose }: OptionListProps) {
  const t = useTranslations("palette");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) document.getElementById(optionId(id, current))?.scrollIntoView({ block: "nearest" });
  }, [id, current]);
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <div ref={list} id={id} role="listbox" aria-label={t("title")} className="palette-list" tabIndex={-1}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list to choose from.
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} className="palette-group" role="presentation">
            {t(`groups.${group satisfies Group}`)}
          </p>
          {entries
            .filter((entry) => entry.group === group)
            .map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's, which keeps the focus.
              <div
                key={entry.id}
                id={optionId(id, entry)}
                role="option"
                tabIndex={-1}
                aria-selected={entry === current}
                className="palette-option"
                data-raise={entry.id.startsWith("raise") ? "" : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(entry)}
              >
                <bdi>{entry.label}</bdi>
                {entry.detail ? <bdi className="meta">{entry.detail}</bdi> : null}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
