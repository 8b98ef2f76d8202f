import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Invitation } from "@/components/auth/invitation";
import { PublicShell } from "@/components/layout/public-shell";
import { loadInvitation } from "@/lib/web/auth/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.invitation"))("title") };
}

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const { invitation, languages } = await loadInvitation(token);
  return (
    <PublicShell wide>
      <Invitation token={token} invitation={invitation} languages={languages} />
    </PublicShell>
  );
}
