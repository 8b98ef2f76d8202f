import type { ReactNode } from "react";

type FailureProps = {
  title: ReactNode;
  children: ReactNode;
  /** What to do now. */
  actions?: ReactNode;
};

/** A page that could not be shown: what happened, what to do. */
export function Failure({ title, children, actions }: FailureProps) {
  return (
    <section className="card grid gap-3">
      <h1>{title}</h1>
      {children}
      {actions ? <div className="mt-1 flex flex-wrap gap-2">{actions}</div> : null}
    </section>
  );
}
