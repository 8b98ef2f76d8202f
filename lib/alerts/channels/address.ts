import { isDamaged } from "../../crypto/damaged.ts";
import type { ChannelKind } from "../../notify/channel.ts";

const LONGEST = 2000;
/** The ports that what we send may knock at. */
const PORTS = new Set(["", "443", "8443"]);

/**
 * The https address of a webhook or of a browser's push service, in one form. Null when it is none, carries a user or a password, or
 * names another port. Whether the host may be spoken to is asked each time something is sent.
 */
export function webAddress(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  const url = plain.length <= LONGEST ? URL.parse(plain) : null;
  if (url?.protocol !== "https:" || url.username || url.password || !PORTS.has(url.port)) return null;
  url.hash = "";
  return url.href;
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
