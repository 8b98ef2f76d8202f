import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { releaseMessages } from "../alerts/delivery/claims.ts";
import { expireMessages } from "../alerts/delivery/expire.ts";
import type { Parts } from "../alerts/delivery/health.ts";
import { closeClients, workerClient } from "../db/client.ts";
import { dbUrls } from "../env.ts";
import { openListener } from "../live/listener.ts";
import { faultCode, log } from "../log.ts";
import { codesOf } from "../vocabulary/codes.ts";
import { climbDue } from "./climb.ts";
import { beginDueDrills } from "./drills.ts";
import { assessDue, ringDue } from "./due.ts";
import { beat, pingOut, SKEW_STOP_MS } from "./heartbeat.ts";
import { hearSignal, hearTelegram } from "./inbound.ts";
import { makeDueByLaw } from "./law-change.ts";
import { Sending } from "./sending.ts";
import { watchShifts } from "./shift-watch.ts";
import { sweep } from "./sweep.ts";
import { sweepFiles } from "./sweep-files.ts";

/** The poll is the truth; a notification only wakes it earlier. Milliseconds. */
const POLL_MS = 2_000;
const BEAT_MS = 5_000;
const SWEEP_MS = 60_000;
const SWEEP_FILES_MS = 60 * 60_000;
const PING_MS = 60_000;
/** A node that has not heard how far its clock is off claims nothing: its database may be another than it thinks. */
const UNKNOWN = Number.NaN;

/** The tasks on which alerts depend: while one of them does not end well, nobody outside is told that all is well. */
const WATCHED = ["send_email", "expire", "climb", "ring", "assess"];

/** The background worker. Any number may run: what one claims, no other touches until its lease ends. */
export class Worker {
  readonly #id = randomUUID();
  readonly #sql = openListener(dbUrls().worker, "amparo-work");
  readonly #stopping = new AbortController();
  readonly #sending = codesOf("channel_kind").flatMap((kind) =>
    kind === "in_app" ? [] : new Sending(kind, this.#id),
  );
  /** What each task last did, by `performance.now()` of its last good end. */
  readonly #ended = new Map<string, { goodAt: number; at: string; code: string }>();
  readonly #wakers = new Set<() => void>();
  #skewMs = UNKNOWN;
  #beatAt = Number.NEGATIVE_INFINITY;
  #pingedAt = Number.NEGATIVE_INFINITY;
  #running: Promise<unknown> = Promise.resolve();

  async run(): Promise<void> {
    await this.#sql
      .listen("amparo_work", () => {
        for (const wake of this.#wakers) wake();
        for (const sending of this.#sending) sending.wake();
      })
      .catch(() => log.warn({ event: "live.lost" }));
    // Before anything is claimed: how far the clock is off.
    await this.#beat().catch(() => undefined);
    this.#running = Promise.all([
      ...this.#sending.map((sending) =>
        sending.run(
          this.#stopping.signal,
          () => this.#isClockRight(),
          (code) => this.#ends(`send_${sending.kind}`, code),
        ),
      ),
      this.#every("expire", POLL_MS, () => this.#unlessSkewed(expireMessages)),
      this.#every("hear_signal", BEAT_MS, () => hearSignal(this.#stopping.signal)),
      this.#every("hear_telegram", BEAT_MS, () => hearTelegram(this.#stopping.signal)),
      this.#every("climb", POLL_MS, () => this.#unlessSkewed(climbDue)),
      this.#every("ring", POLL_MS, () => this.#unlessSkewed(ringDue)),
      this.#every("assess", POLL_MS, () => this.#unlessSkewed(assessDue)),
      this.#every("drills", POLL_MS, () => this.#unlessSkewed(beginDueDrills)),
      this.#every("beat", BEAT_MS, () => this.#beat()),
      this.#every("ping", BEAT_MS, () => this.#ping()),
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
    await releaseMessages(this.#id).catch(() => undefined);
    await workerClient().$executeRaw`delete from worker_heartbeat where id = ${this.#id}::uuid`.catch(
      () => undefined,
    );
    await this.#sql.end({ timeout: 2 }).catch(() => undefined);
    await closeClients();
  }

  /** Runs a task again and again; a task that fails is tried at its next turn, for the database may come back. */
  async #every(name: string, ms: number, task: () => Promise<unknown>): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await task().then(
        () => this.#ends(name, "ok"),
        (fault: unknown) => {
          log.warn({ event: "worker.task_failed", task: name, code: faultCode(fault) });
          this.#ends(name, faultCode(fault));
        },
      );
      const woken = new AbortController();
      const wake = () => woken.abort();
      if (ms === POLL_MS) this.#wakers.add(wake);
      const signal = AbortSignal.any([this.#stopping.signal, woken.signal]);
      await pause(ms, undefined, { signal }).catch(() => undefined);
      this.#wakers.delete(wake);
    }
  }

  #ends(task: string, code: string): void {
    const now = performance.now();
    const goodAt = code === "ok" ? now : (this.#ended.get(task)?.goodAt ?? Number.NEGATIVE_INFINITY);
    this.#ended.set(task, { goodAt, at: new Date().toISOString(), code });
  }

  #isClockRight(): boolean {
    return Math.abs(this.#skewMs) <= SKEW_STOP_MS;
  }

  /** What is due is told by the database's clock; a node whose own is far off leaves it to others. */
  async #unlessSkewed(task: (isStopping: () => boolean) => Promise<unknown>): Promise<void> {
    if (this.#isClockRight()) await task(() => this.#stopping.signal.aborted);
  }

  async #beat(): Promise<void> {
    this.#skewMs = await beat(this.#id, this.#parts());
    this.#beatAt = performance.now();
  }

  #parts(): Parts {
    const tasks = [...this.#ended].map(([name, { at, code }]) => [name, { at, code }] as const);
    const sending = this.#sending.map((each) => [each.kind, each.count] as const);
    return { tasks: Object.fromEntries(tasks), sending: Object.fromEntries(sending) };
  }

  async #ping(): Promise<void> {
    const now = performance.now();
    if (now - this.#pingedAt < PING_MS) return;
    const doneAgoMs = WATCHED.map(
      (task) => now - (this.#ended.get(task)?.goodAt ?? Number.NEGATIVE_INFINITY),
    );
    const standing = { skewMs: this.#skewMs, beatAgoMs: now - this.#beatAt, doneAgoMs };
    if (await pingOut(standing)) this.#pingedAt = now;
  }
}
