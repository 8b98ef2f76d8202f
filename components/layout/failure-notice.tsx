"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Failure } from "./failure";

type FailureNoticeProps = {
  error: Error & { digest?: string };
  retry: () => void;
};

/** A page that failed: that it is not the reader's doing, what to try, and the number that finds it in the log. */
export function FailureNotice({ error, retry }: FailureNoticeProps) {
  const t = useTranslations("errors.page");
  return (
    <Failure
      title={t("failedTitle")}
      actions={
        <>
          <Button kind="primary" onClick={retry}>
            {t("again")}
          </Button>
          {/* A whole new page, not a step within a page that has failed. */}
          <a className="btn" href="/">
            {t("board")}
          </a>
        </>
      }
    >
      <p>{t("failedBody")}</p>
      {error.digest ? (
        <p>
          {t("failedNow")} <code className="font-mono text-sm">{error.digest}</code>
        </p>
      ) : null}
    </Failure>
  );
}
