import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { OwnChannel } from "@/lib/alerts/channels/model";
import { codesOf } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { channelWords } from "./channel-words";
import { RulesForm } from "./rules-form";

/** Which channel, from which severity on, after how many minutes. */
export function RulesCard({ channels }: { channels: readonly OwnChannel[] }) {
  const t = useTranslations("channels.rules");
  const locale = useLocale();
  const hasRules = channels.some(({ rule }) => rule !== null);
  const choices = [
    ...codesOf("alert_severity").map((code) => {
      const level = label("alert_severity", code, locale);
      const words =
        code === "watch" ? t("everything") : t(code === "imminent" ? "only" : "andWorse", { level });
      return { value: code, label: words };
    }),
    { value: "never", label: t("never") },
  ];
  const rows = channels.map((channel) => ({
    id: channel.id,
    words: channelWords(channel, locale),
    from: channel.rule?.severityFrom ?? (hasRules ? "never" : "watch"),
    after: String(channel.rule?.afterMinutes ?? 0),
  }));
  return (
    <Card id="rules" title={t("title")}>
      <p className="mb-3">{hasRules ? t("lead") : t("all")}</p>
      <RulesForm rows={rows} choices={choices} hasRules={hasRules} />
    </Card>
  );
}
