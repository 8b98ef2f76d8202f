import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { type NavItem, NavList } from "./nav-list";
import { SkipLink } from "./skip-link";

type AppShellProps = {
  /** The way to find anything, above the rail. */
  finder?: ReactNode;
  /** The rail, on a wide screen. */
  nav: readonly NavItem[];
  /** The bar for the thumb, on a phone: five at most. */
  phoneNav: readonly NavItem[];
  /** The account menu: above on a phone, at the rail's foot on a wide screen. */
  menu: ReactNode;
  /** What the rail says at its foot: who is on call, whether channels live. */
  railFoot?: ReactNode;
  /** The bar of unanswered alerts, an `AlertBarFrame`; it stays in sight. */
  alertBar?: ReactNode;
  /** Hides every name on the page. */
  discreet?: boolean;
  children: ReactNode;
};

/** The frame of every page of a signed-in person. */
export function AppShell({
  finder,
  nav,
  phoneNav,
  menu,
  railFoot,
  alertBar,
  discreet,
  children,
}: AppShellProps) {
  const t = useTranslations("layout");
  return (
    <div className="shell" data-discreet={discreet ? "" : undefined}>
      <SkipLink />
      <header className="rail">
        <Brand />
        {finder}
        <nav className="rail-nav" aria-label={t("nav")}>
          <NavList items={nav} />
        </nav>
        {railFoot ? <div className="rail-foot">{railFoot}</div> : null}
        {menu}
      </header>
      <div className="column">
        <section className="alert-slot" aria-label={t("alerts")}>
          {alertBar}
        </section>
        <main id="content" className="page" tabIndex={-1}>
          {children}
        </main>
      </div>
      <nav className="bottom-nav" aria-label={t("nav")}>
        <NavList items={phoneNav} />
      </nav>
    </div>
  );
}
