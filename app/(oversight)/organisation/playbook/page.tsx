import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditorPage } from "@/components/playbook/editor-page";
import { loadEditor } from "@/lib/web/playbook/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("playbook.editor"))("title") };
}

export default async function PlaybookRoute({ searchParams }: PageProps<"/organisation/playbook">) {
  const { level } = await searchParams;
  return <EditorPage page={await loadEditor(level)} />;
}
