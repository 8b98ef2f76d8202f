import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatDay } from "@/lib/i18n/format";

type WaysInProps = { authenticatorSince: string | null; recoveryCodesLeft: number; zone: string };

/** What opens the account, and where each can be changed. */
export function WaysIn({ authenticatorSince, recoveryCodesLeft, zone }: WaysInProps) {
  const t = useTranslations("account.ways");
  const locale = useLocale();
  const since =
    authenticatorSince === null
      ? t("none")
      : t("since", {
          day: formatDay(
            locale,
            Temporal.Instant.from(authenticatorSince).toZonedDateTimeISO(zone).toPlainDate(),
          ),
        });
  return (
    <Card id="ways" title={t("title")}>
      <ul className="rows">
        <Way name={t("passphrase")} href="/account/passphrase" change={t("passphraseChange")} />
        <Way
          name={t("authenticator")}
          state={since}
          href="/account/authenticator"
          change={t("authenticatorChange")}
        />
        <Way
          name={t("codes")}
          state={t("codesLeft", { count: recoveryCodesLeft })}
          href="/account/recovery-codes"
          change={t("codesChange")}
        />
      </ul>
    </Card>
  );
}

function Way({
  name,
  state,
  href,
  change,
}: {
  name: string;
  state?: ReactNode;
  href: string;
  change: string;
}) {
  return (
    <li>
      <span>
        <strong>{name}</strong> {state ? <span className="meta">{state}</span> : null}
      </span>
      <TextLink href={href as Route}>{change}</TextLink>
    </li>
  );
}
