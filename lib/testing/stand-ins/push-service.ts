import { createECDH, createPublicKey, randomBytes, verify } from "node:crypto";
import ece from "http_ece";
import { aStandIn, type Reply, type Seen, type StandIn } from "./stand-in.ts";

/** What a browser got: the opened payload, and what its maker's service was told about it. */
export type Push = {
  payload: string;
  bytes: number;
  ttl: string;
  urgency: string;
  topic: string;
  contact: string;
};

export type PushService = StandIn & {
  pushes: Push[];
  /** A new browser: its address and what it shares, as a channel keeps them. */
  subscribe(): { address: string; secret: string };
  /** The browser is no more. */
  forget(address: string): void;
};

/**
 * A push service as RFC 8030 has it, with the browsers behind it: it takes a push only under a good VAPID signature (RFC 8292) for itself
 * by `publicKey`, and opens it as the browser would (RFC 8291).
 */
export async function aPushService(publicKey: string): Promise<PushService> {
  const browsers = new Map<string, { keys: ReturnType<typeof createECDH>; auth: string }>();
  const pushes: Push[] = [];
  const standIn: StandIn = await aStandIn((request) => {
    const browser = browsers.get(request.path);
    if (!browser) return { status: 410 };
    const contact = whoSigned(request, standIn.url, publicKey);
    if (contact === null) return { status: 403 };
    if (request.headers["content-encoding"] !== "aes128gcm" || !request.headers.ttl) return { status: 400 };
    if (request.body.length > 4096) return { status: 413 };
    const payload = ece.decrypt(request.body, {
      version: "aes128gcm",
      privateKey: browser.keys,
      authSecret: browser.auth,
    });
    const { ttl, urgency, topic } = request.headers;
    pushes.push({
      payload: payload.toString("utf8"),
      bytes: request.body.length,
      ttl: String(ttl),
      urgency: String(urgency),
      topic: String(topic),
      contact,
    });
    return { status: 201, headers: { location: `${standIn.url}/message/${pushes.length}` } } satisfies Reply;
  });
  return Object.assign(standIn, {
    pushes,
    subscribe: () => {
      const keys = createECDH("prime256v1");
      keys.generateKeys();
      const auth = randomBytes(16).toString("base64url");
      const path = `/push/${randomBytes(16).toString("base64url")}`;
      browsers.set(path, { keys, auth });
      const secret = JSON.stringify({ p256dh: keys.getPublicKey("base64url"), auth });
      return { address: `${standIn.url}${path}`, secret };
    },
    forget: (address: string) => void browsers.delete(new URL(address).pathname),
  });
}

/** Whom the signature names to write to, or null when it is not good for this service and this organisation's key. */
function whoSigned({ headers }: Seen, origin: string, publicKey: string): string | null {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(headers.authorization ?? "") ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  if (key !== publicKey || !isSigned(`${head}.${claims}`, signature, publicKey)) return null;
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString());
  const seconds = Date.now() / 1000;
  const isNow = exp > seconds && exp < seconds + 86_400;
  return aud === origin && isNow && /^(mailto|https):/.test(sub) ? sub : null;
}

function isSigned(text: string, signature: string, publicKey: string): boolean {
  const point = Buffer.from(publicKey, "base64url");
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  const key = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x, y } });
  return verify(
    "sha256",
    Buffer.from(text),
    { key, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
}
