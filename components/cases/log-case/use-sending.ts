"use client";

import { unstable_rethrow } from "next/navigation";
import { type RefObject, useActionState, useEffect, useRef, useState } from "react";
import { type LogCaseState, logCaseAction } from "@/lib/web/cases/log-case-actions";
import { keptValues } from "@/lib/web/form-state";

const ASK_MS = 4000;
const MOST_RESENDS = 4;

/** The answer to the form; `unsaved` is the button that was pressed when Amparo did not answer. */
type SendState = LogCaseState & { unsaved?: string };

export type Sending = {
  state: LogCaseState;
  submit: (form: FormData) => void;
  /** `waiting`: it will be sent by itself; `stuck`: Amparo answers, and this was not accepted. */
  notSaved: "waiting" | "stuck" | null;
};

/**
 * Sends the form. Without scripts the browser does; with them a network or a database that does not answer is no end: what was typed stays in
 * the page, Amparo is asked every few seconds whether it is there, and then the same button is pressed again. The form's key makes it one case.
 */
export function useSending(form: RefObject<HTMLFormElement | null>, first: LogCaseState): Sending {
  const [served, submitServed] = useActionState(logCaseAction, first);
  const [state, submitHeld] = useActionState(sendHeld, served as SendState);
  const [isLive, setLive] = useState(false);
  const [notSaved, setNotSaved] = useState<Sending["notSaved"]>(null);
  const resends = useRef(0);

  useEffect(() => setLive(true), []);

  useEffect(() => {
    const { unsaved } = state;
    if (unsaved === undefined) {
      resends.current = 0;
      setNotSaved(null);
      return;
    }
    if (resends.current >= MOST_RESENDS) {
      setNotSaved("stuck");
      return;
    }
    setNotSaved("waiting");
    const askAndSend = async () => {
      if (!(await isThere())) return;
      stop();
      resends.current += 1;
      const button = form.current?.querySelector<HTMLButtonElement>(
        `button[name="intent"][value="${unsaved}"]`,
      );
      form.current?.requestSubmit(button);
    };
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const timer = setInterval(() => void askAndSend(), ASK_MS);
    const stop = () => {
      clearInterval(timer);
      window.removeEventListener("online", askAndSend);
      window.removeEventListener("beforeunload", warn);
    };
    window.addEventListener("online", askAndSend);
    window.addEventListener("beforeunload", warn);
    return stop;
  }, [form, state]);

  return { state, submit: isLive ? submitHeld : submitServed, notSaved };
}

/** The same action, with silence as an answer. */
async function sendHeld(state: SendState, form: FormData): Promise<SendState> {
  const unsaved = String(form.get("intent") ?? "");
  try {
    const { unsaved: _, ...before } = state;
    const next = await logCaseAction(before, form);
    return next.message?.code === "unavailable" ? { ...next, message: undefined, unsaved } : next;
  } catch (error) {
    unstable_rethrow(error);
    return {
      ...state,
      status: "refused",
      errors: {},
      message: undefined,
      values: keptValues(form),
      at: Date.now(),
      unsaved,
    };
  }
}

async function isThere(): Promise<boolean> {
  try {
    return (await fetch("/api/health/ready", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
