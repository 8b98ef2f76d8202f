import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewNoticePage } from "@/components/proceedings/notice-page";
import { loadNewNotice } from "@/lib/web/proceedings/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.notice"))("new") };
}

export default async function Page({ params, searchParams }: PageProps<"/cases/[caseId]/notices/new">) {
  return <NewNoticePage {...(await loadNewNotice((await params).caseId, await searchParams))} />;
}
