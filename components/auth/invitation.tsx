import { useLocale, useTranslations } from "next-intl";
import { ClientMessages } from "@/components/ui/client-messages";
import { formatList } from "@/lib/i18n/format";
import type { Choice } from "@/lib/web/auth/choices";
import type { InvitationView } from "@/lib/web/auth/loaders";
import { JoinAsKnownForm } from "./join-as-known-form";
import { JoinForm } from "./join-form";
import { ResetForm } from "./reset-form";

type InvitationProps = { token: string; invitation: InvitationView | null; languages: readonly Choice[] };

const NAMESPACES = ["auth.invitation", "auth.reset", "auth.passphrase", "layout.language"];

/** What a link invites to. One that opens nothing says so, and not why. */
export function Invitation({ token, invitation, languages }: InvitationProps) {
  const t = useTranslations("auth");
  const locale = useLocale();
  if (!invitation)
    return (
      <section className="card grid gap-3">
        <h1>{t("invitation.title")}</h1>
        <p>{t("invitation.over")}</p>
      </section>
    );
  if (invitation.purpose === "reset")
    return (
      <section className="card grid gap-4">
        <h1>{t("reset.title")}</h1>
        <p>{t("reset.why", { email: invitation.email })}</p>
        <ClientMessages namespaces={NAMESPACES}>
          <ResetForm token={token} />
        </ClientMessages>
      </section>
    );
  const form = { token, languages, locale: invitation.locale };
  return (
    <section className="card grid gap-4">
      <h1>{t("invitation.title")}</h1>
      <p>
        {t("invitation.to", { organisation: invitation.organisation, email: invitation.email })}{" "}
        {t("invitation.roles", { roles: formatList(locale, invitation.roles) })}
      </p>
      <ClientMessages namespaces={NAMESPACES}>
        <h2>{t("invitation.new")}</h2>
        <JoinForm {...form} />
        <details className="disclosure border-t border-line pt-3">
          <summary>{t("invitation.known")}</summary>
          <p className="mt-1 mb-3">{t("invitation.knownWhy")}</p>
          <JoinAsKnownForm {...form} />
        </details>
      </ClientMessages>
    </section>
  );
}
