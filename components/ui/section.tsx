import type { ReactNode } from "react";

type SectionProps = { title: ReactNode; id: string; meta?: ReactNode; more?: ReactNode; children: ReactNode };

/** A part of the page with its heading and no frame of its own. */
export function Section({ title, id, meta, more, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <header className="card-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {meta ? <span className="meta">{meta}</span> : null}
        {more ? <span className="more">{more}</span> : null}
      </header>
      {children}
    </section>
  );
}
