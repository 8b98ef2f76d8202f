"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "./button-style";

/** Puts a text on the clipboard and says whether it got there. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations("ui.copy");
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  return (
    <button type="button" className={`${buttonClass({ size: "small" })} needs-script`} onClick={copy}>
      {outcome === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      <span aria-live="polite">
        {outcome === null ? t("copy") : outcome === "copied" ? t("copied") : t("failed")}
      </span>
    </button>
  );
}
