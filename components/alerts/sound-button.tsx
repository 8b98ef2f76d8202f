"use client";

import { Bell, BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { allowSound, canRing, isSoundAllowed, stopSound } from "./live/sound";

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
    addEventListener("pointerup", look);
    addEventListener("keyup", look);
    return () => {
      removeEventListener("pointerup", look);
      removeEventListener("keyup", look);
    };
  }, []);

  if (sound === "unasked") return null;
  const isOn = sound === "allowed";
  const press = async () => {
    if (isOn) stopSound();
    else await allowSound();
    setSound(soundNow());
  };
  const words = isOn ? t("stop") : sound === "blocked" ? t("allowAgain") : t("allow");
  return (
    <button type="button" className="btn btn-small" onClick={() => void press()}>
      {isOn ? <BellOff aria-hidden="true" /> : <Bell aria-hidden="true" />}
      <span className={inBar ? "bar-word" : undefined}>{words}</span>
    </button>
  );
}
