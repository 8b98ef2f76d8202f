import { useLocale, useTranslations } from "next-intl";
import type { OwnChannel } from "@/lib/alerts/channels/model";
import { standingOf } from "@/lib/alerts/channels/standing";
import { formatList } from "@/lib/i18n/format";
import { label } from "@/lib/vocabulary/labels";

const LOOKS = {
  nothing: "notice notice-error",
  oneKind: "notice notice-warn",
  untried: "notice",
  good: "notice notice-good",
};

/** Whether anything reaches this person while no window is open, said plainly. */
export function StandingNotice({ channels }: { channels: readonly OwnChannel[] }) {
  const t = useTranslations("channels.standing");
  const locale = useLocale();
  const { word, kinds } = standingOf(channels);
  const names = kinds.map((kind) => label("channel_kind", kind, locale));
  return <p className={LOOKS[word]}>{t(word, { kinds: formatList(locale, names) })}</p>;
}
