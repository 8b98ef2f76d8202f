import "server-only";
import webPushLibrary from "web-push";
import { z } from "zod";
import { mailSettings, webSettings } from "../env.ts";
import type { Channel, Destination, Message, Sent } from "./channel.ts";
import { mailDomain } from "./mail-address.ts";
import { postOut } from "./outbound/post-out.ts";
import { sentOf } from "./outbound/sent-of.ts";

/** A phone that is off all day still hears of an alert; of a code to type it does not. Seconds. */
const KEPT_S = 86_400;
const KEPT_SHORTLY_S = 600;
/** Every payload has this length, so that the push service learns nothing from it. Bytes; a push may hold 3,993. */
const PAYLOAD_BYTES = 2048;
const LONGEST_TEXT = 400;
const GONE = [404, 410];

const Keys = z.object({ p256dh: z.string(), auth: z.string() });

/** A browser, reached by its maker's push service (RFC 8030), encrypted to it (8291) and signed by the organisation (8292). */
export const webPush: Channel = { kind: "web_push", isSet: () => true, send };

async function send(message: Message, to: Destination, signal: AbortSignal): Promise<Sent> {
  const request = write(message, to);
  if (!request) return { outcome: "failed", code: "bad_subscription", providerRef: null };
  return sentOf(await postOut(request, signal), GONE);
}

function write(message: Message, to: Destination) {
  const keys = readKeys(to.secret);
  if (!keys || !to.identity) return null;
  try {
    const { headers, body } = webPushLibrary.generateRequestDetails(
      { endpoint: to.address, keys },
      payload(message),
      {
        vapidDetails: { subject: contact(), ...to.identity },
        TTL: message.kind === "verify" || message.kind === "test" ? KEPT_SHORTLY_S : KEPT_S,
        urgency: message.isUrgent ? "high" : "normal",
        // A repeat takes the place of the one that was not fetched yet: the 32 digits of the id are just as long as a topic may be.
        topic: message.id.replaceAll("-", ""),
      },
    );
    const plain = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    return { url: to.address, headers: Object.fromEntries(plain), body };
  } catch {
    // What the library says quotes the keys.
    return null;
  }
}

/** Blanks at its end change nothing for the browser that parses it. */
function payload(message: Message): Buffer {
  const words = {
    title: message.subject.slice(0, LONGEST_TEXT),
    body: (message.link ? message.short.replaceAll(message.link, "") : message.short)
      .trim()
      .slice(0, LONGEST_TEXT),
    tag: message.id,
    url: message.link,
  };
  const text = Buffer.from(JSON.stringify(words));
  return Buffer.concat([text, Buffer.alloc(Math.max(0, PAYLOAD_BYTES - text.length), " ")]);
}

function readKeys(secret: string | null): z.output<typeof Keys> | null {
  try {
    return Keys.parse(JSON.parse(secret ?? ""));
  } catch {
    return null;
  }
}

/** Whom a push service may write to about what we send it: the house, and nobody by name. */
function contact(): string {
  const { origin } = webSettings();
  if (origin.startsWith("https:")) return origin;
  const from = mailSettings()?.from;
  return from ? `mailto:postmaster@${mailDomain(from)}` : "mailto:postmaster@amparo.invalid";
}
