import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Enrol } from "@/components/auth/enrol";
import { PublicShell } from "@/components/layout/public-shell";
import { loadEnrol } from "@/lib/web/auth/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.enrol"))("title") };
}

export default async function EnrolPage({ searchParams }: PageProps<"/enrol">) {
  const view = await loadEnrol(await searchParams);
  return (
    <PublicShell>
      <Enrol view={view} />
    </PublicShell>
  );
}
