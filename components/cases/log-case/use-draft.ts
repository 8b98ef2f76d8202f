"use client";

import { type RefObject, useEffect, useState } from "react";
import { readForm } from "@/lib/web/form-state";

const PAUSE_MS = 1500;
/** Somebody who types without a rest is kept all the same. */
const LONGEST_MS = 10_000;
/** What was not kept is tried again, also when nothing more is typed. */
const AGAIN_MS = 10_000;

/** How it stands with what was typed: kept at a moment of this page's clock, or why not. */
export type DraftStatus =
  | { kind: "none" }
  | { kind: "kept"; at: number }
  | { kind: "failed"; why: "unreachable" | "session" };

/**
 * Keeps what is typed, a moment after the fingers rest and when the page goes out of sight. It stops while the form is being sent, and
 * nothing of it is ever stored in the browser.
 *
 * @param answered changes with each answer to the form
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, answered: number | undefined): DraftStatus {
  const [status, setStatus] = useState<DraftStatus>({ kind: "none" });

  useEffect(() => {
    // Made anew with each answer: one that left the person here means that what they type is kept again.
    void answered;
    const held = form.current;
    if (!held) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let changedAt: number | null = null;
    let isSent = false;

    const keep = async (isLeaving = false) => {
      clearTimeout(timer);
      if (changedAt === null || isSent) return;
      changedAt = null;
      const next = await send(held, isLeaving);
      if (isSent || !next) return;
      setStatus(next);
      if (next.kind === "failed" && next.why === "unreachable") {
        changedAt ??= Date.now();
        timer = setTimeout(() => void keep(), AGAIN_MS);
      }
    };
    const follow = () => {
      if (isSent) return;
      changedAt ??= Date.now();
      clearTimeout(timer);
      timer = setTimeout(
        () => void keep(),
        Math.min(PAUSE_MS, Math.max(0, changedAt + LONGEST_MS - Date.now())),
      );
    };
    const leave = () => {
      if (document.visibilityState === "hidden") void keep(true);
    };
    const stop = () => {
      isSent = true;
      clearTimeout(timer);
    };
    held.addEventListener("input", follow);
    held.addEventListener("change", follow);
    held.addEventListener("submit", stop);
    document.addEventListener("visibilitychange", leave);
    return () => {
      clearTimeout(timer);
      held.removeEventListener("input", follow);
      held.removeEventListener("change", follow);
      held.removeEventListener("submit", stop);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [form, answered]);

  return status;
}

/** Sends the fields as they stand. Null when the form was sent meanwhile and needs no draft. */
async function send(form: HTMLFormElement, isLeaving: boolean): Promise<DraftStatus | null> {
  const { intent: _, ...values } = readForm(new FormData(form));
  try {
    const answer = await fetch("/api/drafts/log-case", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key: values.key, values }),
      cache: "no-store",
      // A page that is closed may still send what it has.
      keepalive: isLeaving,
    });
    if (answer.status === 401 || answer.status === 423) return { kind: "failed", why: "session" };
    if (!answer.ok) return { kind: "failed", why: "unreachable" };
    const { savedAt } = (await answer.json()) as { savedAt: string | null };
    return savedAt === null ? null : { kind: "kept", at: Date.now() };
  } catch {
    return { kind: "failed", why: "unreachable" };
  }
}
