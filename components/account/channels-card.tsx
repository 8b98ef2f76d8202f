import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";

/** The way to one's channels. */
export function ChannelsCard() {
  const t = useTranslations("account.channels");
  return (
    <Card id="channels" title={t("title")} more={<TextLink href="/account/channels">{t("open")}</TextLink>}>
      <p>{t("lead")}</p>
    </Card>
  );
}
