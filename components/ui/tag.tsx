import type { ReactNode } from "react";

type TagProps = { tone?: "plain" | "good" | "warn" | "error"; children: ReactNode };

const TONES = { plain: "tag", good: "tag tag-good", warn: "tag tag-warn", error: "tag tag-error" };

/** A word about a thing: unverified, assumed, restricted. */
export function Tag({ tone = "plain", children }: TagProps) {
  return <span className={TONES[tone]}>{children}</span>;
}
