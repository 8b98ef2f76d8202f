import { useTranslations } from "next-intl";
import { AlertBar } from "@/components/alerts/alert-bar";
import { ClientMessages } from "@/components/ui/client-messages";
import { SignOutForm } from "./sign-out-form";
import { UnlockForm } from "./unlock-form";

/** A session that nobody used for a while. It says nothing of whose it is. */
export function Unlock({ to }: { to: string }) {
  const t = useTranslations("auth.unlock");
  return (
    <section className="card grid gap-4">
      {/* Somebody who looks at a locked screen must still hear that an alert waits. */}
      <div className="alert-slot">
        <AlertBar shell={null} />
      </div>
      <h1>{t("title")}</h1>
      <p>{t("why")}</p>
      <ClientMessages namespaces={["auth.unlock", "auth.passphrase"]}>
        <UnlockForm to={to} />
        <SignOutForm size="small">{t("notMe")}</SignOutForm>
      </ClientMessages>
    </section>
  );
}
