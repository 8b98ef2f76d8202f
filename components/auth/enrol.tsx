import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import type { EnrolView } from "@/lib/web/auth/loaders";
import { EnrolForm } from "./enrol-form";
import { QrCode } from "./qr-code";

/** The secret that two machines share from now on, and the first code that proves they do. */
export function Enrol({ view }: { view: EnrolView }) {
  const t = useTranslations("auth.enrol");
  const { authenticator } = view;
  if (!authenticator)
    return (
      <section className="card grid gap-4">
        <h1>{t("title")}</h1>
        <p>{t("nothing")}</p>
        <div>
          <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>
        </div>
      </section>
    );
  return (
    <section className="card grid gap-4">
      <h1>{t("title")}</h1>
      <p>{t("why")}</p>
      <ClientMessages namespaces={["auth.enrol"]}>
        <div className="grid justify-items-center gap-2">
          <QrCode {...authenticator.qr} label={t("qr")} />
          <a href={authenticator.uri}>{t("onThisDevice")}</a>
        </div>
        <Disclosure summary={t("byHand")}>
          <p className="flex flex-wrap items-center gap-2">
            <span className="meta">{t("secret")}</span>
            <code className="font-mono break-all">{authenticator.secret}</code>
            <CopyButton text={authenticator.secret.replaceAll(" ", "")} />
          </p>
          <p className="hint">{t("secretFacts")}</p>
        </Disclosure>
        <EnrolForm to={view.to} />
      </ClientMessages>
    </section>
  );
}
