import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditNoticePage } from "@/components/proceedings/notice-page";
import { loadNotice } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.notice"))("edit") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/notices/[noticeId]/edit">) {
  const { caseId, noticeId } = await params;
  return <EditNoticePage {...(await loadNotice(caseId, noticeId))} />;
}
