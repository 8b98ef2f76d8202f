import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Account } from "@/components/account/account";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadAccount } from "@/lib/web/account/loaders";
import { queryValue } from "@/lib/web/auth/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const { shell, data } = await loadAccount();
  return (
    <CaseworkFrame shell={shell}>
      <Account account={data} shell={shell} done={queryValue(await searchParams, "done")} />
    </CaseworkFrame>
  );
}
