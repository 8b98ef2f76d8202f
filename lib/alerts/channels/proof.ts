import "server-only";
import type { ChannelKind } from "../../notify/channel.ts";
import { addressIndex } from "./address-index.ts";
import { newCode, newLinkCode } from "./codes.ts";

/** What a channel is proved by: a code, where it is not by answering; and by what who answers is found. */
export type Proof = { code: string | null; index: Uint8Array<ArrayBuffer> | null };

/** A new proof for an address. A webhook and a browser prove themselves by what they answer, so they have no code. */
export function newProof(kind: ChannelKind, address: string | null): Proof {
  switch (kind) {
    case "telegram": {
      const code = newLinkCode();
      return { code, index: startIndex(code) };
    }
    case "signal":
    case "sms":
      return { code: newCode(), index: address === null ? null : addressIndex(kind, address) };
    case "email":
      return { code: newCode(), index: null };
    default:
      return { code: null, index: null };
  }
}

/** A chat is not known before it has sent its code: until then it is found by that. No chat's own id looks like this. */
export const startIndex = (code: string): Uint8Array<ArrayBuffer> =>
  addressIndex("telegram", `start:${code}`);
