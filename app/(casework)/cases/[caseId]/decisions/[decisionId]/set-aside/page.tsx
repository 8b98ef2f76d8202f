import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SetAsidePage } from "@/components/proceedings/event-pages";
import { loadSetAside } from "@/lib/web/proceedings/measure-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.actions"))("setAside") };
}

export default async function Page({
  params,
}: PageProps<"/cases/[caseId]/decisions/[decisionId]/set-aside">) {
  const { caseId, decisionId } = await params;
  return <SetAsidePage {...(await loadSetAside(caseId, decisionId))} />;
}
