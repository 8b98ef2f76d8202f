import { channelSettings } from "../../env.ts";
import type { Result } from "../../result.ts";
import { type Refusal, readOutbound } from "./guard.ts";

/** Whether an address that somebody types for a webhook may be reached, by its form alone; where its name leads is asked at each try. */
export const checkOutbound = (text: string): Result<URL, Refusal> =>
  readOutbound(text, channelSettings().outboundAllow);
