"use client";

import { useLinkStatus } from "next/link";

/** Inside a link: turns once its page has taken long enough to notice. */
export function LinkWaiting() {
  const { pending } = useLinkStatus();
  return <span className="spinner link-waiting" data-pending={pending ? "" : undefined} aria-hidden="true" />;
}
