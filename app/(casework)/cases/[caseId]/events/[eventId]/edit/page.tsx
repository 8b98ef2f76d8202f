import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditEventPage } from "@/components/proceedings/event-pages";
import { loadEvent } from "@/lib/web/proceedings/measure-loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proceedings.form.event"))("edit") };
}

export default async function Page({ params }: PageProps<"/cases/[caseId]/events/[eventId]/edit">) {
  const { caseId, eventId } = await params;
  return <EditEventPage {...(await loadEvent(caseId, eventId))} />;
}
