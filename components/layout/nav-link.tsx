"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { LinkWaiting } from "@/components/ui/link-waiting";

type NavLinkProps = {
  href: string;
  /** A page below it that has a link of its own. */
  except?: string;
  alarm?: boolean;
  children: ReactNode;
};

/** A way to one of the main pages; it is marked while the reader is on it or below it. */
export function NavLink({ href, except, alarm, children }: NavLinkProps) {
  const path = usePathname();
  const isHere =
    href === "/" ? path === "/" : path === href || (path.startsWith(`${href}/`) && path !== except);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? "page" : undefined}
      data-alarm={alarm ? "" : undefined}
    >
      {children}
      <LinkWaiting />
    </Link>
  );
}
