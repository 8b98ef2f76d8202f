import { DateText } from "@/components/ui/date-text";
import { MomentText } from "@/components/ui/moment-text";
import { momentIn } from "@/lib/time/host-zone";

type DayAndHourProps = { on: string; time: string | null; zone: string };

/** A day with its weekday; with its hour and zone where the hour is known. */
export function DayAndHour({ on, time, zone }: DayAndHourProps) {
  if (time === null) return <DateText value={on} />;
  return <MomentText value={momentIn(zone, `${on}T${time}`)} zone={zone} />;
}
