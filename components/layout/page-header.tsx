import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  meta?: ReactNode;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
  /** The way back up, a link. */
  back?: ReactNode;
};

/** The page's heading and what can be done from it. */
export function PageHeader({ title, meta, actions, back }: PageHeaderProps) {
  return (
    <>
      {back ? <p className="mb-1 text-sm">{back}</p> : null}
      <div className="page-head">
        <h1>{title}</h1>
        {meta ? <span className="meta">{meta}</span> : null}
        {actions ? <div className="actions">{actions}</div> : null}
      </div>
    </>
  );
}
