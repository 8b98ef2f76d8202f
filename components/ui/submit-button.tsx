"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button-style";

type SubmitButtonProps = ButtonLook & {
  children: ReactNode;
  icon?: ReactNode;
  /** Where a form has several buttons: sent as `name=value` by the one that was pressed. */
  name?: string;
  value?: string;
};

/**
 * Sends its form and shows that it has been pressed. It keeps focus and its name while it waits, and a
 * second press does nothing.
 */
export function SubmitButton({ kind = "primary", size, icon, name, value, children }: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const isMine = pending && (name === undefined || data?.get(name) === value);
  const holdSecondPress = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={buttonClass({ kind, size })}
      aria-disabled={pending || undefined}
      onClick={holdSecondPress}
    >
      {isMine ? <span className="spinner" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}
