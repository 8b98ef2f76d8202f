"use client";

import { Bell, BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { allowSound, canRing, isSoundAllowed, SOUND_CHANGED, stopSound } from "./live/sound";

/** What may change whether alerts can sound: a press of a button here or in another tab, the first touch of a page. */
const CHANGES = [SOUND_CHANGED, "storage", "pointerup", "keyup"] as const;

type Sound = "unasked" | "silent" | "blocked" | "allowed";

function soundNow(): Sound {
  if (!isSoundAllowed()) return "silent";
  return canRing() ? "allowed" : "blocked";
}

/**
 * Whether alerts may sound in this browser. After a page was loaded anew a browser keeps silent until somebody has touched it: then
 * the button asks for that touch.
 */
export function SoundButton({ inBar }: { inBar?: boolean }) {
  const t = useTranslations("alerts.sound");
  const [sound, setSound] = useState<Sound>("unasked");

  useEffect(() => {
    const look = () => setSound(soundNow());
    look();
    for (const name of CHANGES) addEventListener(name, look);
    return () => {
      for (const name of CHANGES) removeEventListener(name, look);
    };
  }, []);

  if (sound === "unasked") return null;
  const isOn = sound === "allowed";
  const words = isOn ? t("stop") : sound === "blocked" ? t("allowAgain") : t("allow");
  return (
    <button type="button" className="btn btn-small" onClick={() => (isOn ? stopSound() : void allowSound())}>
      {isOn ? <BellOff aria-hidden="true" /> : <Bell aria-hidden="true" />}
      <span className={inBar ? "bar-word" : undefined}>{words}</span>
    </button>
  );
}
