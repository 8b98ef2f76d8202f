import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountStep } from "@/components/account/account-step";
import { ProveForm } from "@/components/account/prove-form";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadProve } from "@/lib/web/account/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.codes"))("title") };
}

export default async function AccountCodesPage() {
  const { shell } = await loadProve();
  const t = await getTranslations("account.codes");
  return (
    <CaseworkFrame shell={shell}>
      <AccountStep title={t("title")} lead={t("lead")}>
        <ProveForm before="codes" />
      </AccountStep>
    </CaseworkFrame>
  );
}
