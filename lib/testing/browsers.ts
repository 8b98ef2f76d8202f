import type { Actor } from "../access/actor.ts";
import { addChannel } from "../alerts/channels/add.ts";
import type { NewBrowser } from "../alerts/channels/store.ts";
import { withActor } from "../db/client.ts";

export const BROWSER: NewBrowser = {
  kind: "web_push",
  address: "https://push.example.org/send/abc",
  keys: { p256dh: "p".repeat(87), auth: "a".repeat(22) },
  label: "Laptop",
};

/** A browser that somebody has turned push on in. @returns the id of its channel */
export async function aBrowser(actor: Actor): Promise<string> {
  const result = await withActor(actor, (tx) => addChannel(tx, BROWSER));
  if (!result.ok) throw new Error(result.error);
  return result.value.channelId;
}
