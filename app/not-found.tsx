import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundNotice } from "@/components/layout/not-found-notice";
import { PublicShell } from "@/components/layout/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.page");
  return { title: t("notFoundTitle") };
}

export default function NotFound() {
  return (
    <PublicShell wide>
      <NotFoundNotice />
    </PublicShell>
  );
}
