import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotePage } from "@/components/cases/note-page";
import { loadNoteForm } from "@/lib/web/casework/form-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("casework.note"))("edit") };
}

export default async function NotePageRoute({ params }: PageProps<"/cases/[caseId]/notes/[noteId]">) {
  const { caseId, noteId } = await params;
  return <NotePage page={await loadNoteForm(caseId, noteId)} id={noteId} />;
}
