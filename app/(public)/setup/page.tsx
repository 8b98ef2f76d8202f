import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Setup } from "@/components/auth/setup";
import { PublicShell } from "@/components/layout/public-shell";
import { loadSetup } from "@/lib/web/auth/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setup"))("title") };
}

export default async function SetupPage({ searchParams }: PageProps<"/setup">) {
  const setup = await loadSetup(await searchParams);
  return (
    <PublicShell wide>
      <Setup {...setup} />
    </PublicShell>
  );
}
