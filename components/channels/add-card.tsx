import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { label } from "@/lib/vocabulary/labels";
import type { ChannelsData } from "@/lib/web/channels/loaders";

/** The kinds of channel, those that are not set up here too: somebody has to know that they could be. */
export function AddCard({ kinds }: { kinds: ChannelsData["kinds"] }) {
  const t = useTranslations("channels.add");
  const locale = useLocale();
  return (
    <Card id="add" title={t("title")}>
      <p className="hint mb-2">{t("lead")}</p>
      <ul className="rows">
        {kinds.map(({ kind, isSet }) => (
          <li key={kind}>
            <span>
              <strong>{label("channel_kind", kind, locale)}</strong>
            </span>
            {isSet ? (
              <TextLink href={`/account/channels/new/${kind}` as Route}>{t(`of.${kind}`)}</TextLink>
            ) : (
              <span className="meta">{t("none")}</span>
            )}
            <span className="sub">{t(`what.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
