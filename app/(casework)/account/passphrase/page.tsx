import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountStep } from "@/components/account/account-step";
import { PassphraseForm } from "@/components/account/passphrase-form";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadProve } from "@/lib/web/account/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.passphrase"))("title") };
}

export default async function AccountPassphrasePage() {
  const { shell } = await loadProve();
  const t = await getTranslations("account.passphrase");
  return (
    <CaseworkFrame shell={shell}>
      <AccountStep title={t("title")} lead={t("lead")}>
        <PassphraseForm />
      </AccountStep>
    </CaseworkFrame>
  );
}
