import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { CalendarPage } from "@/components/rules/calendar-page";
import { loadCalendar } from "@/lib/web/rules/calendar-loader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules.calendar"))("title") };
}

export default async function CalendarRoute({ searchParams }: PageProps<"/rules/calendars">) {
  const { shell, data } = await loadCalendar(await searchParams);
  return (
    <CaseworkFrame shell={shell}>
      <CalendarPage data={data} />
    </CaseworkFrame>
  );
}
