import type { OwnChannel } from "@/lib/alerts/channels/model";
import type { Locale } from "@/lib/i18n/locales";
import { label } from "@/lib/vocabulary/labels";

/** A channel told apart from the others of its kind, in one line: for who cannot see where a button stands. */
export function channelWords(channel: OwnChannel, locale: Locale): string {
  const kind = label("channel_kind", channel.kind, locale);
  const own = channel.label ?? channel.address;
  return own ? `${kind}, ${own}` : kind;
}
