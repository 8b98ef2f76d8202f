import { useLocale, useTranslations } from "next-intl";
import { SignOutForm } from "@/components/auth/sign-out-form";
import { PageHeader } from "@/components/layout/page-header";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { formatList } from "@/lib/i18n/format";
import { label } from "@/lib/vocabulary/labels";
import type { AccountData } from "@/lib/web/account/loaders";
import type { Shell } from "@/lib/web/shell";
import { ChannelsCard } from "./channels-card";
import { DetailsForm } from "./details-form";
import { DiscreetForm } from "./discreet-form";
import { LocaleForm } from "./locale-form";
import { Sessions } from "./sessions";
import { WaysIn } from "./ways-in";

const NAMESPACES = [
  "account.you",
  "account.screen",
  "account.sessions",
  "account.saved",
  "auth.invitation",
  "auth.gone",
  "layout.language",
];

type AccountProps = { account: AccountData; shell: Shell; done?: string };

/** Everything that concerns the person and not the work. */
export function Account({ account, shell, done }: AccountProps) {
  const t = useTranslations("account");
  const auth = useTranslations("auth");
  const layout = useTranslations("layout");
  const locale = useLocale();
  const { member } = account;
  const roles = member.roles.map((role) => label("role", role, locale));
  return (
    <ClientMessages namespaces={NAMESPACES}>
      <PageHeader title={t("title")} actions={<SignOutForm kind="plain">{auth("signOut")}</SignOutForm>} />
      {done === "passphrase" ? (
        <output className="notice notice-good mb-4 block">{t("passphraseDone")}</output>
      ) : null}
      <div className="grid max-w-3xl gap-4">
        <Card id="you" title={t("you.title")}>
          <dl className="facts mb-4">
            <div>
              <dt>{t("you.email")}</dt>
              <dd>{member.email}</dd>
            </div>
            <div>
              <dt>{t("you.roles")}</dt>
              <dd>{formatList(locale, roles)}</dd>
            </div>
          </dl>
          <DetailsForm details={member} languages={account.languages} />
        </Card>
        <Card id="screen" title={t("screen.title")}>
          <div className="grid gap-4">
            <LocaleForm locale={member.locale} />
            <div className="grid justify-items-start gap-1">
              <p aria-hidden="true">
                <strong>{layout("theme.label")}</strong>
              </p>
              <ThemeSwitch theme={account.theme} />
            </div>
            <DiscreetForm isDiscreet={member.isDiscreet} />
          </div>
        </Card>
        <ChannelsCard />
        <WaysIn
          authenticatorSince={account.authenticatorSince}
          recoveryCodesLeft={account.recoveryCodesLeft}
          zone={shell.organisation.timeZone}
        />
        <Sessions sessions={account.sessions} zone={shell.organisation.timeZone} now={shell.now} />
      </div>
    </ClientMessages>
  );
}
