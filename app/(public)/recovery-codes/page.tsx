import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Codes } from "@/components/auth/codes";
import { PublicShell } from "@/components/layout/public-shell";
import { loadCodes } from "@/lib/web/auth/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.codes"))("title") };
}

export default async function RecoveryCodesPage({ searchParams }: PageProps<"/recovery-codes">) {
  const { codes, to } = await loadCodes(await searchParams);
  return (
    <PublicShell>
      <Codes codes={codes} to={to} />
    </PublicShell>
  );
}
