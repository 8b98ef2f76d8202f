import "server-only";
import { cache } from "react";
import { validate } from "uuid";
import { CHANNEL_KINDS, type OwnChannel, type QuietHours } from "../../alerts/channels/model.ts";
import { findOwnChannel, listOwnChannels } from "../../alerts/channels/own-channels.ts";
import { pushIdentity } from "../../alerts/channels/push-identity.ts";
import { ownQuietHours } from "../../alerts/channels/rules.ts";
import { linkCode } from "../../alerts/channels/verify.ts";
import { withActor } from "../../db/client.ts";
import { channelSettings } from "../../env.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { channelsSet } from "../../notify/channels.ts";
import { pushPublicKey } from "../../notify/organisation-identity.ts";
import { loadPage, type Page } from "../page.ts";
import { requireActor } from "../session.ts";

export type ChannelsData = {
  channels: OwnChannel[];
  /** Every kind, and whether the operator has set it up. */
  kinds: { kind: ChannelKind; isSet: boolean }[];
  quiet: QuietHours | null;
};

/** How the signed-in person is reached outside an open window. */
export function loadChannels(): Promise<Page<ChannelsData>> {
  return loadPage(null, async (tx) => ({
    channels: await listOwnChannels(tx),
    kinds: kindsHere(),
    quiet: await ownQuietHours(tx),
  }));
}

/** `bot`: the name of this installation's bot, where the operator has told it. */
export type ChannelData = { channel: OwnChannel; linkCode: string | null; bot: string | null };

/** One of their channels. What is not theirs does not exist for them. */
export const loadChannel = cache(
  (channelId: string): Promise<Page<ChannelData>> =>
    loadPage(null, async (tx) => {
      const channel = validate(channelId) ? await findOwnChannel(tx, channelId) : null;
      if (!channel) return null;
      const bot = channelSettings().telegram?.botName ?? null;
      return { channel, linkCode: await linkCode(tx, channelId), bot };
    }),
);

export type NewChannelData = {
  kind: ChannelKind;
  isSet: boolean;
  /** Of a browser: what it subscribes to, and which browsers are there already. */
  publicKey: string | null;
  browsers: { id: string; browser: string; isDead: boolean }[];
};

/** What the page of a new channel of this kind shows. */
export async function loadNewChannel(kind: string): Promise<Page<NewChannelData>> {
  const page = await loadPage(null, async (tx) => {
    const known = kindsHere().find((each) => each.kind === kind);
    if (!known) return null;
    if (known.kind !== "web_push") return { ...known, publicKey: null, browsers: [] };
    const channels = await listOwnChannels(tx);
    return { ...known, publicKey: await pushPublicKey(tx), browsers: browsersOf(channels) };
  });
  if (page.data.kind !== "web_push" || page.data.publicKey) return page;
  // An organisation that is older than its pushes: what they are signed with is made now.
  const { publicKey } = await withActor(await requireActor(), pushIdentity);
  return { ...page, data: { ...page.data, publicKey } };
}

const kindsHere = (): ChannelsData["kinds"] => {
  const set = new Set(channelsSet());
  return CHANNEL_KINDS.map((kind) => ({ kind, isSet: set.has(kind) }));
};

/** The browsers of a person, for one of them to know itself. */
const browsersOf = (channels: readonly OwnChannel[]): NewChannelData["browsers"] =>
  channels.flatMap(({ id, browser, trouble }) =>
    browser ? [{ id, browser, isDead: trouble === "dead" }] : [],
  );
