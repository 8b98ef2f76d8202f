import type { ReactNode } from "react";

/** A part that opens when asked. Open from the start where something inside needs a hand. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="pt-1 pb-2">{children}</div>
    </details>
  );
}
