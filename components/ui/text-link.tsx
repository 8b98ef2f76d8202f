import Link from "next/link";
import type { ReactNode } from "react";
import { LinkWaiting } from "./link-waiting";

/**
 * A link in a line of text. Pages are not fetched before they are asked for: a look at a case is recorded,
 * and a hover is no look.
 */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false}>
      {children}
      <LinkWaiting />
    </Link>
  );
}
