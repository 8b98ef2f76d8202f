import type { ReactNode } from "react";

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too. `label` names it. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="table-frame" aria-label={label} tabIndex={0}>
      <table className="table">{children}</table>
    </section>
  );
}
