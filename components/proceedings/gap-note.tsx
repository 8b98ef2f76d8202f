import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import type { NoticeGap } from "@/lib/proceedings/notice-gap";

/** How far apart the person and counsel heard of a decision. */
export function GapNote({ gap }: { gap: NoticeGap | null }) {
  const t = useTranslations("proceedings.decision");
  if (gap === null) return null;
  return (
    <p className="text-sm font-medium text-warn">
      {t.rich("gap", {
        days: gap.days,
        person: () => <DateText value={gap.person} />,
        counsel: () => <DateText value={gap.counsel} />,
      })}
    </p>
  );
}
