import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { MomentText } from "@/components/ui/moment-text";

/** A day, with its hour where that is known; or that it is not known. */
export function When({ on, at, zone }: { on: string | null; at: string | null; zone: string }) {
  const t = useTranslations("casework");
  if (at !== null) return <MomentText value={at} zone={zone} />;
  return on === null ? t("dateUnknown") : <DateText value={on} />;
}
