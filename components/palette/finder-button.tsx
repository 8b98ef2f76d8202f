"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentType, useCallback, useEffect, useState } from "react";
import { isMapKeyOn, isTypedInto, opensMap, opensPalette } from "./keys";
import type { PaletteSetup } from "./palette-dialog";

type Opened = ComponentType<{ setup: PaletteSetup; onClose: () => void }>;
type Name = "palette" | "map";

/** Fetched when first asked for: no page waits for them. */
const WAYS: Record<Name, () => Promise<Opened>> = {
  palette: () => import("./palette-dialog").then((module) => module.PaletteDialog),
  map: () => import("./key-map").then((module) => module.KeyMap),
};

/** The way to the palette, by a press or by Ctrl K; and `?`, which opens the keyboard map. */
export function FinderButton({ setup }: { setup: PaletteSetup }) {
  const t = useTranslations("palette");
  const [opened, setOpened] = useState<{ Shown: Opened } | null>(null);

  const open = useCallback((name: Name) => {
    // Another window above the page keeps its keys.
    if (document.querySelector("dialog[open]")) return;
    // Without a connection it cannot come, and the page stays as it is.
    WAYS[name]().then(
      (Shown) => setOpened({ Shown }),
      () => undefined,
    );
  }, []);
  const close = useCallback(() => setOpened(null), []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return;
      const isTyping = isTypedInto(event.target);
      if (opensPalette(event)) open("palette");
      else if (opensMap(event, isTyping) && isMapKeyOn()) open("map");
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [open]);

  return (
    <>
      <button
        type="button"
        className="finder needs-script"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={() => open("palette")}
      >
        <Search aria-hidden="true" />
        <span>{t("find")}</span>
        <span aria-hidden="true" className="finder-key">
          <kbd>Ctrl K</kbd>
        </span>
      </button>
      {opened ? <opened.Shown setup={setup} onClose={close} /> : null}
    </>
  );
}
