import type { ChannelKind } from "../../notify/channel.ts";
import type { OwnChannel } from "./model.ts";

/** How somebody is reached outside an open window, in one word, with the kinds that work. */
export type Standing = { word: "nothing" | "oneKind" | "untried" | "good"; kinds: ChannelKind[] };

/** `untried`: of several kinds that should work, nothing has gone out through more than one. */
export function standingOf(channels: readonly OwnChannel[]): Standing {
  const working = channels.filter(({ trouble }) => trouble === null);
  const kinds = [...new Set(working.map(({ kind }) => kind))];
  if (kinds.length === 0) return { word: "nothing", kinds };
  if (kinds.length === 1) return { word: "oneKind", kinds };
  const tried = new Set(working.filter(({ lastAliveAt }) => lastAliveAt !== null).map(({ kind }) => kind));
  return { word: tried.size < 2 ? "untried" : "good", kinds };
}

/** A message that is on its way: its page looks again by itself. A browser says that it came; others are done when it is taken. */
export function isUnderWay({ lastTry, kind }: Pick<OwnChannel, "lastTry" | "kind">): boolean {
  if (!lastTry) return false;
  if (["queued", "sending", "failed_retrying"].includes(lastTry.state)) return true;
  return lastTry.state === "accepted" && kind === "web_push";
}
