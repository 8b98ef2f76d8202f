/** Why there was no whole answer: a short word, for what a library or the other side says may quote anything. */
export type LineFault = "timeout" | "tls" | "connection" | "line_broken" | "answer_too_large";

const REFUSED = /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EACCES|EPERM)$/;

export function lineFault(fault: unknown): LineFault {
  const { name, code } = fault as { name?: unknown; code?: unknown };
  const word = typeof code === "string" ? code : "";
  if (name === "TimeoutError" || name === "AbortError" || /TIMEOUT|TIMEDOUT|ABORTED/.test(word))
    return "timeout";
  if (/CERT|SSL|TLS|EPROTO|UNABLE_TO_/.test(word)) return "tls";
  if (/OVERFLOW|MAX_SIZE/.test(word)) return "answer_too_large";
  return REFUSED.test(word) ? "connection" : "line_broken";
}

const LONGEST_WAIT_S = 86_400;

type Headers = Record<string, string | string[] | undefined>;

/**
 * Seconds after which the other side lets us try again, from its `Retry-After`: a number, or a moment, counted from its own `Date`
 * so that neither clock has to be right. At most a day; undefined when it says nothing that can be read.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const said = headers["retry-after"];
  if (typeof said !== "string") return undefined;
  if (/^\d{1,9}$/.test(said)) return Math.min(Number(said), LONGEST_WAIT_S);
  if (!said.endsWith(" GMT")) return undefined;
  const [until, from] = [Date.parse(said), Date.parse(String(headers.date))];
  if (Number.isNaN(until) || Number.isNaN(from)) return undefined;
  return Math.min(Math.max(0, Math.ceil((until - from) / 1000)), LONGEST_WAIT_S);
}

/** Reads an answer whole. Errors: `UND_ERR_RES_EXCEEDED_MAX_SIZE` past the limit; what the line does. */
export async function readWithin(
  body: AsyncIterable<Uint8Array> & { destroy(): unknown },
  limit: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) {
      body.destroy();
      throw Object.assign(new Error("the answer is too large"), { code: "UND_ERR_RES_EXCEEDED_MAX_SIZE" });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
