import "server-only";
import { isDamaged } from "../../crypto/damaged.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { checkOutbound } from "../../notify/outbound/check-outbound.ts";

/**
 * The address of a webhook or of a browser's push service, in one form. Null when its form alone already says that it may not be reached;
 * where its name leads is asked each time something is sent.
 */
export function webAddress(text: string): string | null {
  const checked = checkOutbound(text.normalize("NFKC").trim());
  if (!checked.ok) return null;
  checked.value.hash = "";
  return checked.value.href;
}

/** An address as it is shown: enough to know one's own by, too little for who looks over a shoulder. */
export function maskAddress(kind: ChannelKind, address: string): string {
  if (isDamaged(address)) return address;
  switch (kind) {
    case "email": {
      const at = address.lastIndexOf("@");
      return `${address.slice(0, 1)}•••${address.slice(at)}`;
    }
    case "signal":
    case "sms":
      return `${address.slice(0, 3)} ••• ${address.slice(-2)}`;
    case "telegram":
      return `••• ${address.slice(-2)}`;
    default:
      return URL.parse(address)?.host ?? "•••";
  }
}
