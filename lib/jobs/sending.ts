import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { type Claim, claimMessages } from "../alerts/delivery/claims.ts";
import { deliver } from "../alerts/delivery/deliver.ts";
import { faultCode, log } from "../log.ts";
import type { ChannelKind } from "../notify/channel.ts";

/** Messages on their way at once through one kind of channel, and how many of these places are kept for urgent ones. */
const AT_ONCE = 8;
const KEPT_FOR_URGENT = 2;
/** The poll is the truth; being woken only makes it earlier. Milliseconds. */
const POLL_MS = 2_000;

/**
 * Sends what is due on one kind of channel. Each kind has its own, so that one slow provider holds up only itself, and the urgent lane has
 * places in it that nothing else takes.
 */
export class Sending {
  readonly kind: ChannelKind;
  readonly #workerId: string;
  readonly #held = new Set<Promise<void>>();
  #woken = Promise.withResolvers<void>();

  constructor(kind: ChannelKind, workerId: string) {
    this.kind = kind;
    this.#workerId = workerId;
  }

  /** How many are on their way. */
  get count(): number {
    return this.#held.size;
  }

  /** Looks now instead of at the next turn. */
  wake(): void {
    this.#woken.resolve();
  }

  /**
   * Looks again and again until stopped, then waits for what is on its way.
   * @param mayClaim asked before each look: a node whose clock is wrong leaves it to others
   * @param done told how each look ended
   */
  async run(stop: AbortSignal, mayClaim: () => boolean, done: (code: string) => void): Promise<void> {
    while (!stop.aborted) {
      this.#woken = Promise.withResolvers<void>();
      if (mayClaim())
        await this.#fill().then(
          () => done("ok"),
          (fault: unknown) => this.#failed(fault, done),
        );
      const waiting = new AbortController();
      const over = pause(POLL_MS, undefined, { signal: AbortSignal.any([stop, waiting.signal]) });
      await Promise.race([over.catch(() => undefined), this.#woken.promise]);
      waiting.abort();
    }
    await Promise.allSettled(this.#held);
  }

  async #fill(): Promise<void> {
    await this.#claim(AT_ONCE - this.count, true);
    await this.#claim(AT_ONCE - KEPT_FOR_URGENT - this.count, false);
  }

  async #claim(room: number, onlyUrgent: boolean): Promise<void> {
    if (room <= 0) return;
    const claims = await claimMessages(this.#workerId, this.kind, room, onlyUrgent);
    for (const claim of claims) this.#send(claim);
  }

  #send(claim: Claim): void {
    const sending = deliver(claim)
      .catch((fault: unknown) =>
        log.error({ event: "delivery.failed", outboxId: claim.id, code: faultCode(fault) }),
      )
      .finally(() => {
        this.#held.delete(sending);
        // Not after each: a look costs a statement, and several places are filled with one.
        if (this.count <= AT_ONCE / 2) this.wake();
      });
    this.#held.add(sending);
  }

  #failed(fault: unknown, done: (code: string) => void): void {
    const code = faultCode(fault);
    log.warn({ event: "worker.task_failed", task: `send_${this.kind}`, code });
    done(code);
  }
}
