import type { ReactNode } from "react";

type CardProps = {
  /** The region's heading; the region is named by it. */
  title: ReactNode;
  /** Set apart from others on the page; the heading's id follows from it. */
  id: string;
  meta?: ReactNode;
  /** A link or button at the end of the heading's line. */
  more?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
};

/** A region with its heading. */
export function Card({ title, id, meta, more, level = 2, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className="card" aria-labelledby={`${id}-title`}>
      <header className="card-head">
        <Heading id={`${id}-title`}>{title}</Heading>
        {meta ? <span className="meta">{meta}</span> : null}
        {more ? <span className="more">{more}</span> : null}
      </header>
      {children}
    </section>
  );
}
