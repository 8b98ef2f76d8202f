import type { ReactNode } from "react";

/** What scrolls must take focus, or keys cannot scroll it. A group, not a region: its card is one already. */
const scrolledByKeys = (label: string) => ({ role: "group", tabIndex: 0, "aria-label": label });

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too. `label` names it. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-frame" {...scrolledByKeys(label)}>
      <table className="table">{children}</table>
    </div>
  );
}
