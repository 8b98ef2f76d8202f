import "server-only";
import { withWorker } from "../../db/client.ts";
import type { Channel, ChannelKind, Sent } from "../../notify/channel.ts";
import { channelFor } from "../../notify/channels.ts";
import type { Claim } from "./claims.ts";
import { findParcel } from "./messages.ts";
import { settle } from "./settle.ts";

/** A channel that says nothing is given up after this long; the lease lasts longer. Milliseconds. */
const SEND_MS = 20_000;

type Options = { withinMs?: number; channelFor?: (kind: ChannelKind) => Channel };

/**
 * Sends one claimed message and writes what became of it. It says the codename, the level and a link, nothing else; its id comes from the
 * claim, so a second try is recognisably the same message.
 */
export async function deliver(claim: Claim, options: Options = {}): Promise<void> {
  const parcel = await withWorker(claim.orgId, (tx) => findParcel(tx, claim), { readOnly: true });
  if (parcel === null || parcel === "unreachable") {
    const code = parcel === null ? "not_needed" : "removed";
    await settle(claim, { outcome: parcel === null ? "dropped" : "failed", code, providerRef: null });
    return;
  }
  const channel = (options.channelFor ?? channelFor)(claim.kind);
  const signal = AbortSignal.timeout(options.withinMs ?? SEND_MS);
  const sent = channel.isSet()
    ? await channel.send(parcel.message, parcel.to, signal).catch(unforeseen)
    : ({ outcome: "again", code: "not_set", providerRef: null } as const);
  await settle(claim, sent, parcel.needed);
}

/** A channel answers its faults; what it did not foresee is tried again like a broken line. */
const unforeseen = (): Sent => ({ outcome: "again", code: "fault", providerRef: null });
