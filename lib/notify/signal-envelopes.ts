import { createHash } from "node:crypto";
import { z } from "zod";
import { type Inbound, LONGEST_INBOUND, type Receipt } from "./told.ts";

/** The last millisecond that a moment can hold. */
const LATEST_MS = 8_640_000_000_000_000;

const Envelope = z.object({
  account: z.string().optional(),
  envelope: z.object({
    source: z.string().nullish(),
    sourceNumber: z.string().nullish(),
    sourceUuid: z.string().nullish(),
    timestamp: z.int().min(0).max(LATEST_MS),
    isReceipt: z.boolean().optional(),
    dataMessage: z
      .object({ message: z.string().nullish(), groupInfo: z.unknown(), groupV2: z.unknown() })
      .partial()
      .nullish(),
    receiptMessage: z
      .object({
        isDelivery: z.boolean(),
        isRead: z.boolean(),
        isViewed: z.boolean(),
        timestamps: z.array(z.int()),
      })
      .partial()
      .nullish(),
  }),
});

export type SignalTold = { messages: Inbound[]; receipts: Receipt[] };

/**
 * What Signal's envelopes say to us: texts written to `number` alone, and that messages reached a device. All else is passed over:
 * what is said in groups, typing, reactions, what another device of our own did, and what has no form we know.
 */
export function readEnvelopes(envelopes: readonly unknown[], number: string): SignalTold {
  const told: SignalTold = { messages: [], receipts: [] };
  for (const each of envelopes) {
    const read = Envelope.safeParse(each);
    if (!read.success || (read.data.account ?? number) !== number) continue;
    const { envelope } = read.data;
    const from = envelope.sourceNumber ?? envelope.source ?? envelope.sourceUuid;
    if (!from) continue;
    told.receipts.push(
      ...receiptsOf(envelope).map(
        (ref): Receipt => ({
          kind: "signal",
          providerRef: String(ref),
          from,
          outcome: "delivered",
          code: "delivered",
        }),
      ),
    );
    const { message, groupInfo, groupV2 } = envelope.dataMessage ?? {};
    if (!message || groupInfo || groupV2) continue;
    told.messages.push({
      kind: "signal",
      providerId: idOf(envelope.sourceUuid ?? from, envelope.timestamp),
      from,
      text: message.slice(0, LONGEST_INBOUND),
      at: Temporal.Instant.fromEpochMilliseconds(envelope.timestamp),
    });
  }
  return told;
}

/** A message of Signal's is known by who sent it and in which millisecond; who it was is not to be read from the id. */
const idOf = (source: string, timestamp: number): string =>
  createHash("sha256").update(`${source}:${timestamp}`).digest("base64url");

/** Old gateways send an envelope that is itself the receipt, under the time of the message. */
function receiptsOf(envelope: z.output<typeof Envelope>["envelope"]): number[] {
  const { isDelivery, isRead, isViewed, timestamps = [] } = envelope.receiptMessage ?? {};
  if (isDelivery || isRead || isViewed) return timestamps;
  return envelope.isReceipt ? [envelope.timestamp] : [];
}
