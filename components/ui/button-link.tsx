import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-style";
import { LinkWaiting } from "./link-waiting";

type ButtonLinkProps = ButtonLook & { href: string; icon?: ReactNode; children: ReactNode };

/** A link that looks like a button, for the page where the act is done. */
export function ButtonLink({ href, kind, size, icon, children }: ButtonLinkProps) {
  return (
    <Link href={href} prefetch={false} className={buttonClass({ kind, size })}>
      {icon}
      {children}
      <LinkWaiting />
    </Link>
  );
}
