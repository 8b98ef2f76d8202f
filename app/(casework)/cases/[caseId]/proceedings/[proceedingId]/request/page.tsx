import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RequestPage } from "@/components/proceedings/event-pages";
import { loadRequest } from "@/lib/web/proceedings/measure-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.actions"))("request") };
}

export default async function Page({
  params,
}: PageProps<"/cases/[caseId]/proceedings/[proceedingId]/request">) {
  const { caseId, proceedingId } = await params;
  return <RequestPage {...(await loadRequest(caseId, proceedingId))} />;
}
