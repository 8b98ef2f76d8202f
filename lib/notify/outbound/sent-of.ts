import type { Sent } from "../channel.ts";
import type { Answer } from "./post-out.ts";

/** What the other side may say today and take back tomorrow, although it is a 4xx. */
const PASSING = new Set([408, 425, 429]);

/**
 * What an answer means for the message. Named here or never: an address that may not be reached, that is gone, or that sends us on to
 * another is no use again; a name that is not found, a busy or broken server and a lost line may be mended.
 * @param gone the statuses by which this kind of address says that it is no more
 */
export function sentOf(answer: Answer, gone: readonly number[]): Sent {
  const providerRef = null;
  if (answer.kind === "fault") return { outcome: "again", code: answer.code, providerRef };
  if (answer.kind === "refused")
    return { outcome: answer.code === "no_address" ? "again" : "failed", code: answer.code, providerRef };
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) return { outcome: "accepted", code: "accepted", providerRef };
  if (status >= 300 && status < 400) return { outcome: "failed", code: "redirect", providerRef };
  if (gone.includes(status)) return { outcome: "failed", code: "gone", providerRef };
  const code = `http_${status}`;
  if (status >= 400 && status < 500 && !PASSING.has(status)) return { outcome: "failed", code, providerRef };
  return { outcome: "again", code, providerRef, retryAfter };
}
