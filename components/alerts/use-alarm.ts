"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ring } from "./live/sound";
import { type LiveState, newlyCalled } from "./live/state";

/** An Imminent alert rings again and again until somebody answers. Milliseconds. */
const RING_AGAIN_MS = 60_000;
/** Long enough to be read aloud. Milliseconds. */
const SAID_MS = 12_000;

/** Known to this tab, whichever of its pages is open. */
const known = new Set<string>();

/**
 * Rings when somebody calls this person, and answers what a screen reader says, once for each new alert. What a page already showed
 * when it came is not new, unless no screen of theirs has shown it.
 */
export function useAlarm(live: LiveState): string {
  const t = useTranslations("alerts.bar");
  const levels = useTranslations("common.levels");
  const [said, say] = useState("");
  const isFirst = useRef(known.size === 0);

  useEffect(() => {
    const fresh = newlyCalled(known, live.waiting).filter((alert) => !isFirst.current || !alert.isShown);
    for (const alert of live.waiting) known.add(alert.id);
    isFirst.current = false;
    const [worst] = fresh;
    if (!worst) return;
    const level = levels(worst.severity as "imminent");
    say(t("heard", { level, codename: worst.codename, kind: worst.kind }));
    void ring();
  }, [live.waiting, t, levels]);

  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => say(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  useEffect(() => {
    if (live.hasLockedAlert) void ring();
  }, [live.hasLockedAlert]);

  const ringsOn = live.waiting.some((alert) => alert.isCalled && alert.severity === "imminent");
  useEffect(() => {
    if (!ringsOn) return;
    const timer = setInterval(() => void ring(), RING_AGAIN_MS);
    return () => clearInterval(timer);
  }, [ringsOn]);

  return said;
}
