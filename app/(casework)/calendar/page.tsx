import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Calendar } from "@/components/calendar/calendar";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { loadCalendar } from "@/lib/web/calendar/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

export default async function CalendarPage({ searchParams }: PageProps<"/calendar">) {
  const { shell, data } = await loadCalendar(await searchParams);
  return (
    <CaseworkFrame shell={shell}>
      <Calendar calendar={data} discreet={shell.member.isDiscreet} />
    </CaseworkFrame>
  );
}
