"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { isMapKeyOn, setMapKey } from "./keys";
import { Modal } from "./modal";

const ROWS = [
  { id: "palette", keys: ["Ctrl K", "⌘ K"] },
  { id: "map", keys: ["?"] },
  { id: "move", keys: ["↑", "↓"] },
  { id: "choose", keys: ["Enter"] },
  { id: "close", keys: ["Esc"] },
  { id: "next", keys: ["Tab", "Shift Tab"] },
] as const;

/** The keyboard map: every key that does something here, and the way to turn off the one that needs no Ctrl. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  const t = useTranslations("palette.map");
  const [isOn, setOn] = useState(isMapKeyOn);
  return (
    <Modal label={t("title")} className="palette key-map" onClose={onClose}>
      <h2>{t("title")}</h2>
      <dl>
        {ROWS.map(({ id, keys }) => (
          <div key={id}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(id)}</dd>
          </div>
        ))}
      </dl>
      <label className="key-map-switch">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => {
            setMapKey(target.checked);
            setOn(target.checked);
          }}
        />
        {t("isOn")}
      </label>
      <button type="button" className="btn btn-small" onClick={onClose}>
        {t("done")}
      </button>
    </Modal>
  );
}
