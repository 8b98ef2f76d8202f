import "server-only";
import type { Channel, ChannelKind } from "./channel.ts";
import { email } from "./email.ts";
import { signal } from "./signal.ts";
import { sms } from "./sms.ts";
import { telegram } from "./telegram.ts";
import { webPush } from "./web-push.ts";
import { webhook } from "./webhook.ts";

const CHANNELS: Readonly<Record<ChannelKind, Channel>> = {
  email,
  web_push: webPush,
  webhook,
  signal,
  telegram,
  sms,
};

/** The channel of this kind, set up by the operator or not. */
export const channelFor = (kind: ChannelKind): Channel => CHANNELS[kind];

/** The kinds that the operator has set up, or that need no setting up: what a person may choose among. */
export const channelsSet = (): ChannelKind[] =>
  Object.values(CHANNELS)
    .filter((channel) => channel.isSet())
    .map(({ kind }) => kind);
