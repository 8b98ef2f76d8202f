"use client";

import { useState } from "react";

/**
 * Tells libraries that add styles which nonce this document allows. It keeps the first: a refreshed page
 * brings a new one, but the document still lives under the policy it came with.
 */
export function NonceMeta({ nonce }: { nonce: string }) {
  const [first] = useState(nonce);
  // The browser hides a nonce from the page's attributes, so what it shows never equals what was sent.
  return <meta property="csp-nonce" nonce={first} suppressHydrationWarning />;
}
