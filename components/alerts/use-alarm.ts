"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ring } from "./live/sound";
import { type LiveState, newlyCalled, untilNextRing } from "./live/state";

/** An Imminent alert rings again and again until somebody answers. Milliseconds. */
const RING_AGAIN_MS = 60_000;
/** Long enough to be read aloud. Milliseconds. */
const SAID_MS = 12_000;

/** Known to this tab, whichever of its pages is open: how often each alert had called, and which drills had begun. */
const known = new Map<string, number>();
const knownDrills = new Set<string>();
/** When this tab last rang the alarm: a step from page to page does not put the next time off. */
let rungAt = Number.NEGATIVE_INFINITY;

function alarm(): void {
  rungAt = performance.now();
  void ring();
}

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
    for (const { id, calls } of live.waiting) known.set(id, calls);
    isFirst.current = false;
    const [worst] = fresh;
    if (!worst) return;
    const level = levels(worst.severity as "imminent");
    say(t("heard", { level, codename: worst.codename, kind: worst.kind }));
    alarm();
  }, [live.waiting, t, levels]);

  useEffect(() => {
    if (!live.drill || knownDrills.has(live.drill)) return;
    knownDrills.add(live.drill);
    say(t("drillHeard"));
    void ring("drill");
  }, [live.drill, t]);

  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => say(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const lockedCall = live.hasLockedAlert ? live.lockedCalls : null;
  useEffect(() => {
    if (lockedCall !== null) alarm();
  }, [lockedCall]);

  const ringsOn = live.waiting.some((alert) => alert.isCalled && alert.severity === "imminent");
  useEffect(() => {
    if (!ringsOn) return;
    const later = () => setTimeout(again, untilNextRing(rungAt, performance.now(), RING_AGAIN_MS));
    const again = () => {
      alarm();
      timer = later();
    };
    let timer = later();
    return () => clearTimeout(timer);
  }, [ringsOn]);

  return said;
}
