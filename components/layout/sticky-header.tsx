import type { ReactNode } from "react";

type StickyHeaderProps = {
  title: ReactNode;
  /** After the title, in a lighter hand: the person's name. */
  aside?: ReactNode;
  mark?: ReactNode;
  meta?: ReactNode;
  /** Beside the title on a wide screen; on a phone below it, and they scroll away. */
  actions?: ReactNode;
  /** `<div><dt/><dd/></div>` each; beside the title on a wide screen, below it on a phone. */
  facts?: ReactNode;
};

/** The heading that stays in sight while the page scrolls. The first thing inside `main`. */
export function StickyHeader({ title, aside, mark, meta, actions, facts }: StickyHeaderProps) {
  return (
    <>
      <header className="sticky-head">
        <div className="sticky-line">
          <h1>
            {title}
            {aside ? <span className="font-normal text-ink-3"> {aside}</span> : null}
          </h1>
          {mark}
          {meta ? <span className="meta max-lg:hidden">{meta}</span> : null}
        </div>
        {actions ? <div className="actions">{actions}</div> : null}
      </header>
      {facts ? <dl className="facts sticky-facts">{facts}</dl> : null}
    </>
  );
}
