import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

/** A form that holds names. On a discreet screen it is folded until it is asked for. */
export function Names({
  discreet,
  show,
  children,
}: {
  discreet: boolean;
  show: string;
  children: ReactNode;
}) {
  return discreet ? <Disclosure summary={show}>{children}</Disclosure> : children;
}
