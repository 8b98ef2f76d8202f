import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { NavLink } from "./nav-link";

/** A main page. Pages that do not exist, or are not open to this person, are not listed. */
export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  /** A page below it that has a link of its own. */
  except?: string;
  /** How many wait there, and the word for what is counted. */
  badge?: { count: number; label: string };
  /** Drawn in the alarm's colour: the one that raises an alert. */
  alarm?: boolean;
};

export function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map(({ href, label, icon, badge, except, alarm }) => (
        <li key={href}>
          <NavLink href={href} except={except} alarm={alarm}>
            {icon}
            {label}
            {badge && badge.count > 0 ? <Badge count={badge.count} label={badge.label} alarm /> : null}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
