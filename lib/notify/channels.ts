import "server-only";
import type { Channel, ChannelKind } from "./channel.ts";
import { email } from "./email.ts";

const CHANNELS: Partial<Record<ChannelKind, Channel>> = { email };

/** The channel of this kind, set up or not. */
export function channelFor(kind: ChannelKind): Channel {
  const channel = CHANNELS[kind];
  if (!channel) throw new TypeError(`no channel ${kind}`);
  return channel;
}

/** The kinds that the operator has set up: what a person may choose among. */
export const channelsSet = (): ChannelKind[] =>
  Object.values(CHANNELS)
    .filter((channel) => channel.isSet())
    .map(({ kind }) => kind);
