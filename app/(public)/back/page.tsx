import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Failure } from "@/components/layout/failure";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.back"))("title") };
}

export default async function BackPage() {
  const t = await getTranslations("auth.back");
  return (
    <PublicShell>
      <Failure title={t("title")} actions={<ButtonLink href="/">{t("board")}</ButtonLink>}>
        <p>{t("body")}</p>
      </Failure>
    </PublicShell>
  );
}
