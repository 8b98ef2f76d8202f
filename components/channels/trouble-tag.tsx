import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { OwnChannel } from "@/lib/alerts/channels/model";

const TONES = { notSetUp: "error", dead: "error", failing: "error", unverified: "warn" } as const;

/** Whether a channel can be relied on, in a word. */
export function TroubleTag({ channel }: { channel: Pick<OwnChannel, "trouble"> }) {
  const t = useTranslations("channels");
  const { trouble } = channel;
  if (trouble === null) return <Tag tone="good">{t("list.verified")}</Tag>;
  return <Tag tone={TONES[trouble]}>{t(`trouble.${trouble}`)}</Tag>;
}
