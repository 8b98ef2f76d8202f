"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { type Entry, marked } from "./entries";
import { Modal } from "./modal";
import { offered } from "./offered";
import { OptionList, optionId } from "./option-list";
import { useFound } from "./use-found";

export type PaletteSetup = {
  /** The pages and actions of this person. */
  fixed: readonly Entry[];
  can: { viewCases: boolean; search: boolean; raiseAlert: boolean };
};

/** Finds a case, a person, a page or an action, and goes there: all by the keyboard. */
export function PaletteDialog({ setup, onClose }: { setup: PaletteSetup; onClose: () => void }) {
  const t = useTranslations("palette");
  const router = useRouter();
  const path = usePathname();
  const listId = useId();
  const [text, setText] = useState("");
  const [chosenId, choose] = useState<string | null>(null);
  const isWanted = useRef(false);
  const { found, isPending } = useFound(text, setup.can);
  const words = useMemo(
    () => ({
      raiseHere: t("raiseHere"),
      raiseOn: (codename: string) => t("raiseOn", { codename }),
      nameless: t("nameless"),
    }),
    [t],
  );
  const entries = offered({ text, path, fixed: setup.fixed, found, canRaise: setup.can.raiseAlert, words });
  // What was marked stays marked while others come in before it.
  const index = Math.max(
    0,
    entries.findIndex(({ id }) => id === chosenId),
  );
  const current = entries[index];

  const go = useCallback(
    (entry: Entry | undefined) => {
      if (!entry) return;
      onClose();
      router.push(entry.href as Route);
    },
    [onClose, router],
  );

  useEffect(() => {
    if (isPending || !isWanted.current) return;
    isWanted.current = false;
    go(current);
  }, [isPending, current, go]);

  const press = (event: KeyboardEvent) => {
    // The letters of some scripts are put together with Enter and the arrows.
    if (event.nativeEvent.isComposing) return;
    const next = marked(event.key, index, entries.length);
    if (next !== null) {
      event.preventDefault();
      choose(entries[next]?.id ?? null);
    } else if (event.key === "Enter") {
      event.preventDefault();
      // What will stand first is not known yet: it goes there once it is, not to what stands there by chance.
      if (isPending && chosenId === null) isWanted.current = true;
      else go(current);
    }
  };

  return (
    <Modal label={t("title")} className="palette" onClose={onClose}>
      <input
        className="palette-input"
        type="text"
        role="combobox"
        aria-label={t("label")}
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current ? optionId(listId, current) : undefined}
        placeholder={t("placeholder")}
        value={text}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => {
          setText(target.value);
          choose(null);
          isWanted.current = false;
        }}
        onKeyDown={press}
      />
      <OptionList id={listId} entries={entries} current={current} onChoose={go} />
      <p className="palette-foot" role="status">
        {found === null ? t("failed") : isPending ? t("searching") : t("count", { count: entries.length })}
      </p>
    </Modal>
  );
}
