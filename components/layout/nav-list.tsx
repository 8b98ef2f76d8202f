import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { NavLink } from "./nav-link";

/** A main page. Pages that do not exist, or are not open to this person, are not listed. */
export type NavItem = {
  href: string;
  label: string;
  icon: ReactNode;
  /** How many wait there, and the word for what is counted. */
  badge?: { count: number; label: string };
  /** Drawn in the alarm's colour: the one that raises an alert. */
  alarm?: boolean;
};

export function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map(({ href, label, icon, badge, alarm }) => (
        <li key={href}>
          <NavLink href={href} alarm={alarm}>
            {icon}
            {label}
            {badge && badge.count > 0 ? <Badge count={badge.count} label={badge.label} alarm /> : null}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
