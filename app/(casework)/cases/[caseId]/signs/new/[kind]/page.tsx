import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignPage } from "@/components/signs/sign-page";
import { loadNewSign } from "@/lib/web/signs/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signs"))("add") };
}

export default async function SignPageRoute({ params }: PageProps<"/cases/[caseId]/signs/new/[kind]">) {
  const { caseId, kind } = await params;
  return <SignPage page={await loadNewSign(caseId, kind)} />;
}
