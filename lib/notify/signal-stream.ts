import "server-only";
import { ping, WebSocket } from "undici";
import { splitIdentity } from "./outbound/ask-gateway.ts";

const OPEN_MS = 10_000;
/** More than this is not kept: the oldest go, for nobody reads. */
const MOST_HELD = 1000;
const LONGEST_TEXT = 262_144;

/** A line to a gateway that tells everything once, to whoever listens at that moment: so it stays open between readings. */
export class SignalStream {
  #socket: WebSocket;
  #held: unknown[] = [];
  #wake: (() => void) | null = null;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => this.#take(data));
    socket.addEventListener("close", () => this.#wake?.());
    socket.addEventListener("error", () => this.#wake?.());
  }

  /** Opens a line, or answers null where the gateway does not open one. */
  static async open(address: string, signal: AbortSignal): Promise<SignalStream | null> {
    const { url, headers } = splitIdentity(address);
    const socket = new WebSocket(url.replace(/^http/, "ws"), { headers });
    const stream = new SignalStream(socket);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    socket.addEventListener("open", () => resolve(true));
    socket.addEventListener("close", () => resolve(false));
    socket.addEventListener("error", () => resolve(false));
    const until = AbortSignal.any([signal, AbortSignal.timeout(OPEN_MS)]);
    if (until.aborted) resolve(false);
    until.addEventListener("abort", () => resolve(false));
    const isOpen = await promise;
    if (isOpen) return stream;
    stream.close();
    return null;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Nothing will come of it any more. */
  get isSpent(): boolean {
    return !this.isOpen && this.#held.length === 0;
  }

  /** All that came since the last reading; waits for something until `waitMs` are over, the line breaks or the signal says stop. */
  async drain(waitMs: number, signal: AbortSignal): Promise<unknown[]> {
    if (this.#held.length === 0 && this.isOpen && !signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      // A line that broke without a word breaks at once when something is said on it.
      ping(this.#socket);
      signal.addEventListener("abort", () => resolve(), { once: true });
      const timer = setTimeout(resolve, waitMs);
      await promise;
      clearTimeout(timer);
      this.#wake = null;
    }
    return this.#held.splice(0);
  }

  close(): void {
    this.#socket.close();
  }

  #take(data: unknown): void {
    if (typeof data !== "string" || data.length > LONGEST_TEXT) return;
    try {
      this.#held.push(JSON.parse(data));
    } catch {
      return;
    }
    if (this.#held.length > MOST_HELD) this.#held.shift();
    this.#wake?.();
  }
}
