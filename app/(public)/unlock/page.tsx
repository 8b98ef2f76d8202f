import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Unlock } from "@/components/auth/unlock";
import { PublicShell } from "@/components/layout/public-shell";
import { loadUnlock } from "@/lib/web/auth/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.unlock"))("title") };
}

export default async function UnlockPage({ searchParams }: PageProps<"/unlock">) {
  const { to } = await loadUnlock(await searchParams);
  return (
    <PublicShell>
      <Unlock to={to} />
    </PublicShell>
  );
}
