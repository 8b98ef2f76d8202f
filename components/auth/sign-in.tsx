import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextLink } from "@/components/ui/text-link";
import type { SignInView } from "@/lib/web/auth/loaders";
import { CodeForm } from "./code-form";
import { OrganisationForm } from "./organisation-form";
import { RecoveryCodeForm } from "./recovery-code-form";
import { SignInForm } from "./sign-in-form";
import { StartOverForm } from "./start-over-form";

/** Signing in, as far as somebody has come. */
export function SignIn({ view }: { view: SignInView }) {
  const t = useTranslations("auth.signIn");
  return (
    <section className="card grid gap-4">
      <h1>{t("title")}</h1>
      <ClientMessages namespaces={["auth.signIn", "auth.passphrase"]}>
        <Step view={view} />
        {view.step === "passphrase" ? (
          <p className="hint">{t("lost")}</p>
        ) : (
          <div className="flex flex-wrap items-center justify-between gap-2 text-sm">
            <OtherWay view={view} />
            <StartOverForm to={view.to} />
          </div>
        )}
      </ClientMessages>
    </section>
  );
}

function Step({ view }: { view: SignInView }) {
  if (view.step === "code") return <CodeForm to={view.to} />;
  if (view.step === "recovery") return <RecoveryCodeForm to={view.to} />;
  if (view.step === "organisation")
    return <OrganisationForm organisations={view.organisations} to={view.to} />;
  return <SignInForm to={view.to} />;
}

/** From the authenticator to the codes on paper, and back. */
function OtherWay({ view }: { view: SignInView }) {
  const t = useTranslations("auth.signIn");
  if (view.step !== "code" && view.step !== "recovery") return null;
  const to = encodeURIComponent(view.to);
  return view.step === "code" ? (
    <TextLink href={`/sign-in?with=recovery&to=${to}` as Route}>{t("noPhone")}</TextLink>
  ) : (
    <TextLink href={`/sign-in?to=${to}` as Route}>{t("withPhone")}</TextLink>
  );
}
