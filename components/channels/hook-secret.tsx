"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";

/** A webhook's signing secret, this once. */
export function HookSecret({ channelId, secret }: { channelId: string; secret: string }) {
  const t = useTranslations("channels");
  return (
    <div className="grid justify-items-start gap-3">
      <output className="notice notice-good block">{t("said.hookAdded")}</output>
      {secret ? (
        <section aria-labelledby="secret-title" className="grid justify-items-start gap-2">
          <h2 id="secret-title">{t("form.secretTitle")}</h2>
          <p>{t("form.secretLead")}</p>
          <code className="break-all">{secret}</code>
          <CopyButton text={secret} />
        </section>
      ) : null}
      <ButtonLink href={`/account/channels/${channelId}`} kind="primary">
        {t("form.onward")}
      </ButtonLink>
    </div>
  );
}
