import type { ReactNode } from "react";

/** What scrolls must take focus, or keys cannot scroll it. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too. `label` names it. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="table-frame" aria-label={label} {...SCROLLED_BY_KEYS}>
      <table className="table">{children}</table>
    </section>
  );
}
