"use client";

import { BrandMark } from "@/components/layout/brand-mark";
import { FailureNotice } from "@/components/layout/failure-notice";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="public">
      <header>
        <span className="brand">
          <BrandMark />
          Amparo
        </span>
      </header>
      <main id="content" className="wide">
        <FailureNotice error={error} retry={reset} />
      </main>
    </div>
  );
}
