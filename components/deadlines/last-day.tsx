import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { MomentText } from "@/components/ui/moment-text";
import type { LastDayView } from "@/lib/deadlines/last-day-view";

type LastDayProps = {
  last: LastDayView;
  /** ISO moment of the page; given, the hours left stand beside the day. */
  now?: string;
};

/** A last day with its weekday; with its hour and zone where it ends at one; inside 72 hours with what is left. */
export function LastDay({ last, now }: LastDayProps) {
  return (
    <>
      {last.hasHour ? <MomentText value={last.endsAt} zone={last.zone} /> : <DateText value={last.day} />}
      {now ? (
        <>
          {" "}
          <Countdown until={last.endsAt} now={now} />
        </>
      ) : null}
    </>
  );
}
