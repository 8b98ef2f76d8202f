import "server-only";
import { Agent, request } from "undici";
import { type LineFault, lineFault, readWithin, retryAfterOf } from "./answers.ts";

/** What is asked of a gateway. `url` may hold a user and a password, which then travel as a header. */
export type Question = {
  method: "GET" | "POST";
  url: string;
  headers?: Record<string, string>;
  json?: unknown;
  /** Milliseconds. */
  withinMs?: number;
  /** Bytes of answer that are read. */
  atMost?: number;
};

/** `json` is undefined where the answer was none. */
export type GatewayAnswer =
  | { kind: "answered"; status: number; text: string; json: unknown; retryAfter?: number }
  | { kind: "fault"; code: LineFault };

const WITHIN_MS = 10_000;
const AT_MOST = 65_536;

/** Lines to the operator's own gateways stay open between messages. */
const held = globalThis as { amparoGateways?: Agent };

/**
 * Asks a gateway that the operator set up: an address from the environment, trusted, so http and private networks are allowed. No
 * redirect is followed, certificates are checked. Faults are answered, not thrown.
 */
export async function askGateway(question: Question, signal: AbortSignal): Promise<GatewayAnswer> {
  const { url, headers: identity } = splitIdentity(question.url);
  const until = AbortSignal.any([signal, AbortSignal.timeout(question.withinMs ?? WITHIN_MS)]);
  const isJson = question.json !== undefined;
  held.amparoGateways ??= new Agent({
    connect: { rejectUnauthorized: true },
    maxHeaderSize: 16_384,
    allowH2: false,
  });
  try {
    const answer = await request(url, {
      method: question.method,
      headers: {
        accept: "application/json",
        ...identity,
        ...question.headers,
        ...(isJson && { "content-type": "application/json" }),
      },
      body: isJson ? JSON.stringify(question.json) : null,
      signal: until,
      dispatcher: held.amparoGateways,
    });
    const text = (await readWithin(answer.body, question.atMost ?? AT_MOST)).toString("utf8");
    return {
      kind: "answered",
      status: answer.statusCode,
      text,
      json: parse(text),
      retryAfter: retryAfterOf(answer.headers),
    };
  } catch (fault) {
    return { kind: "fault", code: until.aborted ? "timeout" : lineFault(fault) };
  }
}

/** The address without its user and password, and the header that says them. */
export function splitIdentity(address: string): { url: string; headers: Record<string, string> } {
  const url = new URL(address);
  if (!url.username && !url.password) return { url: address, headers: {} };
  const words = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = "";
  url.password = "";
  return { url: url.href, headers: { authorization: `Basic ${Buffer.from(words).toString("base64")}` } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A gateway that could not be read. Its code is a short word of ours. */
export class GatewayFault extends Error {
  override name = "GatewayFault";
  readonly code: string;
  constructor(code: string) {
    super("a gateway could not be read");
    this.code = code;
  }
}
