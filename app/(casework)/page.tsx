import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Board } from "@/components/board/board";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadBoard } from "@/lib/web/board/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

export default async function BoardPage() {
  const { shell, data } = await loadBoard();
  return (
    <CaseworkFrame shell={shell}>
      <Board board={data} shell={shell} />
    </CaseworkFrame>
  );
}
