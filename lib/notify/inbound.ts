import "server-only";

/** What the gateways told us: answers of people, and what became of messages. SMS comes by itself: `parseSmsCallback`. */
export { readSignal } from "./signal-inbound.ts";
export { readTelegram } from "./telegram-inbound.ts";
