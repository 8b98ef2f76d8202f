"use client";

import { useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/web/form-state";

/**
 * What a form carries while somebody writes in it. A page that is drawn anew because a colleague saved brings the new state of the
 * thing; a form that was touched must not take it on: its save would then pass over words that nobody has looked at.
 *
 * @returns what to send, and what to call when the form is touched
 */
export function useHeldMarks<T>(marks: T, state: FormState): [T, () => void] {
  const [held, setHeld] = useState(marks);
  const isTouched = useRef(false);
  useEffect(() => {
    if (state.status === "done") isTouched.current = false;
    if (!isTouched.current) setHeld(marks);
  }, [marks, state]);
  const touch = () => {
    isTouched.current = true;
  };
  return [held, touch];
}
