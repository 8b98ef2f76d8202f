import "server-only";
import type { LookupFunction } from "node:net";
import { Agent, request } from "undici";
import { channelSettings } from "../../env.ts";
import { orAborted } from "../or-aborted.ts";
import { type LineFault, lineFault, retryAfterOf } from "./answers.ts";
import { findPassage, type Passage, type Refusal, type Resolve } from "./guard.ts";
import { nameResolver } from "./resolver.ts";

export type Outgoing = {
  url: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
};

/** What came of a request to an address that somebody of the organisation named. */
export type Answer =
  | { kind: "answered"; status: number; retryAfter?: number }
  | { kind: "refused"; code: Refusal }
  | { kind: "fault"; code: LineFault };

const WITHIN_MS = 5_000;
const MOST_BYTES = 65_536;

/**
 * Posts to an address that is not the operator's, behind the guard: see `findPassage`. The connection is made to the checked addresses,
 * no redirect is followed, all is over within 5 s, and no more than 64 KiB of the answer is read. Faults are answered, not thrown.
 * @param options.resolve how names are found; as the machine does
 */
export async function postOut(
  outgoing: Outgoing,
  signal: AbortSignal,
  { resolve = nameResolver(), withinMs = WITHIN_MS }: { resolve?: Resolve; withinMs?: number } = {},
): Promise<Answer> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(withinMs)]);
  try {
    const finding = findPassage(outgoing.url, channelSettings().outboundAllow, resolve);
    const passage = await orAborted(finding, until);
    if (!passage.ok) return { kind: "refused", code: passage.error };
    return await post(passage.value, outgoing, until);
  } catch (fault) {
    return { kind: "fault", code: until.aborted ? "timeout" : lineFault(fault) };
  }
}

async function post(passage: Passage, { headers, body }: Outgoing, signal: AbortSignal): Promise<Answer> {
  // Of its own for each request: a line kept open would go on to an address that was checked long ago.
  const agent = new Agent({
    connect: { lookup: onlyTo(passage.addresses), rejectUnauthorized: true, minVersion: "TLSv1.2" },
    allowH2: false,
    maxHeaderSize: 16_384,
  });
  try {
    const answer = await request(passage.url, { method: "POST", headers, body, signal, dispatcher: agent });
    // What it says beside its status is nobody's business; it is read only so far that the other side may end in peace.
    await answer.body.dump({ limit: MOST_BYTES, signal }).catch(() => undefined);
    return { kind: "answered", status: answer.statusCode, retryAfter: retryAfterOf(answer.headers) };
  } finally {
    void agent.destroy();
  }
}

/** The name service is not asked again: what was checked is what is reached. */
function onlyTo(addresses: string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  return (_host, options, done) => {
    if (options.all) done(null, all);
    else done(null, all[0]?.address ?? "", all[0]?.family);
  };
}
