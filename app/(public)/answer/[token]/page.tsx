import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Answer } from "@/components/answer/answer";
import { PublicShell } from "@/components/layout/public-shell";
import { loadAnswerable } from "@/lib/web/answer/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("answer"))("title") };
}

export default async function AnswerPage({ params }: PageProps<"/answer/[token]">) {
  const { token } = await params;
  return (
    <PublicShell>
      <Answer token={token} told={await loadAnswerable(token)} />
    </PublicShell>
  );
}
