"use client";

import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/web/form-state";
import { endLadder } from "@/lib/web/ladders/actions";

/** Gives a ladder up. */
export function EndLadderForm({ id, version, label }: { id: string; version: number; label: string }) {
  const [state, submit] = useActionState(endLadder, idle);
  return (
    <form action={submit} className="form justify-items-start">
      <ErrorSummary state={state} scope="end" />
      <SessionGone state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton kind="plain">{label}</SubmitButton>
    </form>
  );
}
