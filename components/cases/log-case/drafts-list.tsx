"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormStatus } from "@/components/ui/form-status";
import { MomentText } from "@/components/ui/moment-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { discardDraft } from "@/lib/web/cases/log-case-actions";
import type { LogCaseData } from "@/lib/web/cases/log-case-loader";
import { idle } from "@/lib/web/form-state";

type DraftsListProps = { drafts: LogCaseData["drafts"]; zone: string; now: string };

/** Other drafts of the reader's own: to go on with, or to throw away. */
export function DraftsList({ drafts, zone, now }: DraftsListProps) {
  const t = useTranslations("logCase.draft");
  const [state, discard] = useActionState(discardDraft, idle);
  return (
    <section aria-labelledby="other-drafts">
      <h2 id="other-drafts" className="mb-2 text-base">
        {t("others")}
      </h2>
      <FormStatus state={state} />
      <ul className="rows">
        {drafts.map(({ key, name, savedAt }) => (
          <li key={key}>
            <span>
              {name ? <bdi className="person-name">{name}</bdi> : <span className="meta">{t("noName")}</span>}{" "}
              <span className="meta">
                <MomentText value={savedAt} zone={zone} relativeTo={now} />
              </span>
            </span>
            <span className="flex items-center gap-3">
              <TextLink href={`/cases/new?draft=${key}` as Route}>{t("open")}</TextLink>
              <form action={discard}>
                <input type="hidden" name="key" value={key} />
                <SubmitButton kind="quiet" size="small">
                  {t("discard")}
                </SubmitButton>
              </form>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
