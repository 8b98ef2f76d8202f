import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountStep } from "@/components/account/account-step";
import { ProveForm } from "@/components/account/prove-form";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadProve } from "@/lib/web/account/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.authenticator"))("title") };
}

export default async function AccountAuthenticatorPage() {
  const { shell } = await loadProve();
  const t = await getTranslations("account.authenticator");
  return (
    <CaseworkFrame shell={shell}>
      <AccountStep title={t("title")} lead={t("lead")}>
        <ProveForm before="authenticator" />
      </AccountStep>
    </CaseworkFrame>
  );
}
