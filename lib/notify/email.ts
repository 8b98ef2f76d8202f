import "server-only";
import { mailSettings } from "../env.ts";
import type { Channel, Destination, Message, Sent } from "./channel.ts";
import { sendLetter } from "./mail.ts";
import { mailDomain } from "./mail-address.ts";

/** Mail by the operator's server: plain text under a Message-ID that is the same at every try. */
export const email: Channel = { kind: "email", isSet: () => mailSettings() !== null, send };

async function send(message: Message, to: Destination, signal: AbortSignal): Promise<Sent> {
  const settings = mailSettings();
  if (!settings) return { outcome: "again", code: "no_smtp", providerRef: null };
  const messageId = `<${message.id}@${mailDomain(settings.from)}>`;
  const sent = await sendLetter(
    { to: to.address, subject: message.subject, text: message.text, messageId },
    signal,
  );
  if (sent.accepted) return { outcome: "accepted", code: "accepted", providerRef: messageId };
  return { outcome: sent.permanent ? "failed" : "again", code: sent.code, providerRef: null };
}
