"use client";

import { useState } from "react";
import { MOST_BYTES } from "@/lib/documents/model";
import { problemState } from "@/lib/web/documents/problem-state";
import type { FormState } from "@/lib/web/form-state";

/** How far a file has gone: nothing sent, so much of it (0 to 1), or all of it. */
export type Sending = { state: "idle" } | { state: "sending"; part: number } | { state: "sealing" };

/**
 * Sends the form as the browser would, and says how far it has gone. The answer is a place to go to, or a code.
 *
 * @param before the code with which the form came back without scripts
 */
export function useUpload(before: string | null): {
  state: FormState;
  sending: Sending;
  send: (form: HTMLFormElement) => void;
} {
  const [state, setState] = useState<FormState>(() => problemState(before));
  const [sending, setSending] = useState<Sending>({ state: "idle" });

  const refused = (code: string) => {
    setSending({ state: "idle" });
    setState({ ...problemState(code), at: Date.now() });
  };

  const send = (form: HTMLFormElement) => {
    const sent = new FormData(form);
    const fault = faultOf(sent);
    if (fault) return refused(fault);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "json";
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => setSending({ state: "sending", part: loaded / total });
    request.upload.onload = () => setSending({ state: "sealing" });
    request.onerror = () => refused("unavailable");
    request.onload = () => {
      const answer = request.response as { to?: string; code?: string } | null;
      if (request.status === 200 && answer?.to) window.location.assign(answer.to);
      // The proxy says in words what is too large; it has no code for a script.
      else refused(request.status === 413 ? "tooLarge" : (answer?.code ?? "unexpected"));
    };
    setSending({ state: "sending", part: 0 });
    request.send(sent);
  };

  return { state, sending, send };
}

/** What can be told before anything is sent over a weak network. */
function faultOf(sent: FormData): string | null {
  const files = [...sent.values()].filter((value) => value instanceof File && value.name !== "") as File[];
  const [file, another] = files;
  if (!file) return "noFile";
  if (another) return "twoFiles";
  return file.size === 0 ? "empty" : file.size > MOST_BYTES ? "tooLarge" : null;
}
