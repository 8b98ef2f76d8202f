import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Claim, claimMails, expireMails, releaseMails } from "../alerts/claims.ts";
import { deliver } from "../alerts/deliver.ts";
import { closeClients, workerClient } from "../db/client.ts";
import { dbUrls } from "../env.ts";
import { openListener } from "../live/listener.ts";
import { faultCode, log } from "../log.ts";
import { climbDue } from "./climb.ts";
import { beginDueDrills } from "./drills.ts";
import { assessDue, ringDue } from "./due.ts";
import { makeDueByLaw } from "./law-change.ts";
import { watchShifts } from "./shift-watch.ts";
import { sweep } from "./sweep.ts";
import { sweepFiles } from "./sweep-files.ts";

/** The poll is the truth; a notification only wakes it earlier. Milliseconds. */
const POLL_MS = 2_000;
const BEAT_MS = 5_000;
const SWEEP_MS = 60_000;
const SWEEP_FILES_MS = 60 * 60_000;
const AT_ONCE = 8;
/** A node whose clock is this far from the database's stops claiming. Milliseconds. */
const SKEW_STOP_MS = 30_000;

/** The background worker. Any number may run: what one claims, no other touches until its lease ends. */
export class Worker {
  readonly #id = randomUUID();
  readonly #sql = openListener(dbUrls().worker, "amparo-work");
  readonly #stopping = new AbortController();
  readonly #sending = new Set<Promise<void>>();
  readonly #wakers = new Set<() => void>();
  #skewMs = 0;
  #running: Promise<unknown> = Promise.resolve();

  async run(): Promise<void> {
    await this.#sql
      .listen("amparo_work", () => {
        for (const wake of this.#wakers) wake();
      })
      .catch(() => log.warn({ event: "live.lost" }));
    this.#running = Promise.all([
      this.#every("deliver", POLL_MS, () => this.#deliverDue()),
      this.#every("climb", POLL_MS, () => this.#unlessSkewed(climbDue)),
      this.#every("ring", POLL_MS, () => this.#unlessSkewed(ringDue)),
      this.#every("assess", POLL_MS, () => this.#unlessSkewed(assessDue)),
      this.#every("drills", POLL_MS, () => this.#unlessSkewed(beginDueDrills)),
      this.#every("beat", BEAT_MS, () => this.#beat()),
      this.#every("law", SWEEP_MS, makeDueByLaw),
      this.#every("shifts", SWEEP_MS, () => this.#unlessSkewed(watchShifts)),
      this.#every("sweep", SWEEP_MS, sweep),
      this.#every("sweepFiles", SWEEP_FILES_MS, sweepFiles),
    ]);
    log.info({ event: "boot.ready", part: "worker", ms: Math.round(performance.now()) });
    await this.#running;
  }

  /** Stops claiming, lets what runs finish, gives back what it holds, ends the connections. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running.catch(() => undefined);
    await Promise.allSettled(this.#sending);
    await releaseMails(this.#id).catch(() => undefined);
    await workerClient().$executeRaw`delete from worker_heartbeat where id = ${this.#id}::uuid`.catch(
      () => undefined,
    );
    await this.#sql.end({ timeout: 2 }).catch(() => undefined);
    await closeClients();
  }

  /** Runs a task again and again; a task that fails is tried at its next turn, for the database may come back. */
  async #every(name: string, ms: number, task: () => Promise<unknown>): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await task().catch((fault: unknown) =>
        log.warn({ event: "worker.task_failed", task: name, code: faultCode(fault) }),
      );
      const woken = new AbortController();
      const wake = () => woken.abort();
      if (ms === POLL_MS) this.#wakers.add(wake);
      const signal = AbortSignal.any([this.#stopping.signal, woken.signal]);
      await pause(ms, undefined, { signal }).catch(() => undefined);
      this.#wakers.delete(wake);
    }
  }

  /** What is due is told by the database's clock; a node whose own is far off leaves it to others. */
  async #unlessSkewed(task: (isStopping: () => boolean) => Promise<number>): Promise<void> {
    if (Math.abs(this.#skewMs) <= SKEW_STOP_MS) await task(() => this.#stopping.signal.aborted);
  }

  /** Claims as many as there is room for, and again when one is done: one that hangs holds up only itself. */
  async #deliverDue(): Promise<void> {
    if (Math.abs(this.#skewMs) > SKEW_STOP_MS) return;
    await expireMails();
    while (!this.#stopping.signal.aborted) {
      if (this.#sending.size >= AT_ONCE) await Promise.race(this.#sending);
      const claims = await claimMails(this.#id, AT_ONCE - this.#sending.size);
      if (claims.length === 0) return;
      for (const claim of claims) this.#send(claim);
    }
  }

  #send(claim: Claim): void {
    const sending = deliver(claim)
      .catch((fault: unknown) =>
        log.error({ event: "mail.failed", outboxId: claim.id, code: faultCode(fault) }),
      )
      .finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
  }

  async #beat(): Promise<void> {
    const before = Date.now();
    const [row] = await workerClient().$queryRaw<{ at: Date }[]>`select clock_timestamp() as at`;
    this.#skewMs = row ? Math.round(row.at.getTime() - (before + Date.now()) / 2) : 0;
    if (Math.abs(this.#skewMs) > 2_000) log.warn({ event: "worker.clock_differs", ms: this.#skewMs });
    await workerClient()
      .$executeRaw`insert into worker_heartbeat (id, clock_skew_ms) values (${this.#id}::uuid, ${this.#skewMs})
      on conflict (id) do update set beat_at = amparo_now(), clock_skew_ms = excluded.clock_skew_ms`;
  }
}
