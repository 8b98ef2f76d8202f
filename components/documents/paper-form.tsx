"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { TextField } from "@/components/ui/text-field";
import { MEDIA_TYPES, MOST_LABEL } from "@/lib/documents/model";
import { useUpload } from "./use-upload";

const TAKEN = MEDIA_TYPES.join();

type PaperFormProps = {
  /** Sent as they are: the case, the form's key, what the paper shows. */
  hidden: Record<string, string>;
  cancel: string;
  problem: string | null;
};

/** One paper, sent as a plain form; with scripts it says how far it has gone. */
export function PaperForm({ hidden, cancel, problem }: PaperFormProps) {
  const t = useTranslations("documents.form");
  const { state, sending, send } = useUpload(problem);
  const isBusy = sending.state !== "idle";
  return (
    <form
      action="/api/files"
      method="post"
      encType="multipart/form-data"
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) send(event.currentTarget);
      }}
    >
      <ErrorSummary state={state} labels={{ file: t("file") }} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="hidden pointer-coarse:block">
        <FileField name="photo" label={t("camera")} hint={t("cameraHint")} accept={TAKEN} camera />
      </div>
      <FileField name="file" label={t("file")} hint={t("fileHint")} accept={TAKEN} state={state} />
      <TextField name="label" label={t("label")} hint={t("labelHint")} maxLength={MOST_LABEL} optional />
      <div aria-live="polite">
        {sending.state === "sending" ? (
          <p className="flex items-center gap-3">
            {t("sending")}
            <progress
              className="w-full max-w-80 accent-accent"
              value={sending.part}
              aria-label={t("sending")}
            />
          </p>
        ) : null}
        {sending.state === "sealing" ? <p>{t("sealing")}</p> : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="btn btn-primary" aria-disabled={isBusy || undefined}>
          {isBusy ? <span className="spinner" aria-hidden="true" /> : null}
          {t("submit")}
        </button>
        <ButtonLink kind="quiet" href={cancel as Route}>
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}
