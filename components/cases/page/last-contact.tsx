import { useTranslations } from "next-intl";
import { When } from "@/components/casework/when";
import { Elapsed } from "@/components/ui/elapsed";
import type { CasePageData } from "@/lib/web/casework/loaders";

/** When the person was last seen or heard, and how long ago that is. */
export function LastContact({ data }: { data: CasePageData }) {
  const t = useTranslations("case.facts");
  const { header, custody, zone, now } = data;
  const at = header.lastContactAt;
  if (at === null) return t("none");
  // A case logged on the person's own word begins with a contact that nobody recorded as one.
  const isRecorded = custody.lastContactAt !== null && Date.parse(custody.lastContactAt) >= Date.parse(at);
  const recorded = isRecorded ? custody.lastContact : null;
  return (
    <>
      {recorded ? (
        <When on={recorded.on} at={recorded.at} zone={recorded.zone} />
      ) : (
        <When on={null} at={at} zone={zone} />
      )}{" "}
      · <Elapsed since={at} now={now} />
    </>
  );
}
