import { createHmac } from "node:crypto";
import { aStandIn, type Reply, type StandIn } from "./stand-in.ts";

export type SmsGateway = StandIn & {
  token: string;
  /** What each number got: one message for one reference, however often it was asked. */
  sent: { id: string; to: string; from: string; text: string; reference: string }[];
  /** Numbers that the networks do not know; the gateway says so inside a 200. */
  unknown: Set<string>;
};

/** A text message gateway that speaks the protocol of docs/channels.md. */
export async function anSmsGateway(): Promise<SmsGateway> {
  const held = { token: "invented-token", sent: [] as SmsGateway["sent"], unknown: new Set<string>() };
  const standIn = await aStandIn((request): Reply => {
    if (request.headers.authorization !== `Bearer ${held.token}`) return { status: 401 };
    const { to, from, text, reference } = JSON.parse(request.body.toString());
    if (held.unknown.has(to)) return { status: 200, json: { status: "failed", error: "invalid_number" } };
    const before = held.sent.find((each) => each.reference === reference);
    const id = before?.id ?? `sms-${held.sent.length + 1}`;
    if (!before) held.sent.push({ id, to, from, text, reference });
    return { status: 200, json: { id, status: "queued" } };
  });
  return Object.assign(standIn, held);
}

/** The headers under which a gateway tells us something at a moment of its clock. */
export function signedBySms(secret: string, body: string, seconds: number): Headers {
  const signature = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return new Headers({ "sms-timestamp": String(seconds), "sms-signature": signature });
}
