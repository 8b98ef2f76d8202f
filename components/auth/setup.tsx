import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import type { SettingsChoices } from "./settings-fields";
import { SetupForm } from "./setup-form";
import { TestMailForm } from "./test-mail-form";

type SetupProps = {
  token: string;
  isOpen: boolean;
  hasMail: boolean;
  locale: string;
  choices: SettingsChoices;
};

/** The first page of an installation. */
export function Setup({ token, isOpen, hasMail, locale, choices }: SetupProps) {
  const t = useTranslations("setup");
  if (!isOpen)
    return (
      <section className="card grid gap-3">
        <h1>{t("title")}</h1>
        <p>{t("linkOver")}</p>
      </section>
    );
  return (
    <div className="grid gap-4">
      <header className="grid gap-1">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </header>
      <ClientMessages
        namespaces={["setup", "auth.passphrase", "layout.language", "mail.sent", "mail.notSent"]}
      >
        <Card id="mail" title={t("mail.title")}>
          {hasMail ? (
            <div className="grid gap-3">
              <p>{t("mail.has")}</p>
              <TestMailForm token={token} />
            </div>
          ) : (
            <p className="notice notice-warn">{t("mail.none")}</p>
          )}
        </Card>
        <SetupForm token={token} locale={locale} choices={choices} />
      </ClientMessages>
    </div>
  );
}
