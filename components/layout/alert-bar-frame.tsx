import type { ReactNode } from "react";

/** The frame of the alert bar: one line, whatever it says, so that what sticks below it knows its height. */
export function AlertBarFrame({
  mark,
  action,
  children,
}: {
  mark?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="alert-bar">
      {mark}
      <span className="text">{children}</span>
      {action}
    </div>
  );
}
