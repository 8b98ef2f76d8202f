import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignIn } from "@/components/auth/sign-in";
import { PublicShell } from "@/components/layout/public-shell";
import { loadSignIn } from "@/lib/web/auth/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const view = await loadSignIn(await searchParams);
  return (
    <PublicShell>
      <SignIn view={view} />
    </PublicShell>
  );
}
