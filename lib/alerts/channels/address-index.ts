import "server-only";
import { hmacIndex } from "../../crypto/hash.ts";
import { rootKey } from "../../crypto/root-key.ts";
import type { ChannelKind } from "../../notify/channel.ts";

/**
 * By this somebody who answers is found, whatever their organisation: the keyed fingerprint of a normalised address. 32 bytes.
 * The key hangs from the root key, for nobody knows the organisation before the address is found.
 */
export function addressIndex(kind: ChannelKind, address: string): Uint8Array<ArrayBuffer> {
  return hmacIndex(rootKey(), `${kind}:${address}`, "channel-address");
}
