import type { WaitingNow } from "@/lib/web/alerts/waiting";
import { type Answer, askWaiting } from "./ask";
import { isNewer, type LiveEvent, type LiveState, NOTHING } from "./state";
import { Stream } from "./stream";

/** How often it is asked what waits: the truth, of which the stream is only the herald. Milliseconds. */
const POLL_MS = 60_000;
const POLL_WITHOUT_STREAM_MS = 10_000;
/** A page that goes is soon followed by another, which takes over its stream. Milliseconds. */
const LINGER_MS = 5_000;
/** An answer this fresh says that the server can be reached. Milliseconds. */
const FRESH_MS = 500;
/** After the stream has broken: soon, for the session may have been locked or ended. Milliseconds. */
const LOST_MS = 1_000;
/** After an answer that failed while the stream seems open: it may be the server's moment, or the line that is dead. Milliseconds. */
const DOUBT_MS = 3_000;
const MOST_DOUBTS = 1;

type Listener = { state(state: LiveState): void; event(event: LiveEvent): void };
type Word = { type: "state"; state: LiveState } | { type: "event"; event: LiveEvent } | { type: "ask" };

/**
 * The line of this browser to the server. Of all its tabs one, the holder of a lock, keeps the stream and tells the others; when it
 * closes, the next takes over. It outlives the pages of its tab: a step from one page to the next does not break it.
 */
export class LiveLink {
  #state = NOTHING;
  readonly #listeners = new Set<Listener>();
  #channel: BroadcastChannel | undefined;
  #stream: Stream | undefined;
  #isStreamOpen = false;
  #asking: Promise<void> | undefined;
  #isStale = false;
  #failures = 0;
  #answeredAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lingering: ReturnType<typeof setTimeout> | undefined;
  #giveUp: AbortController | undefined;

  get state(): LiveState {
    return this.#state;
  }

  /** Listens from now on; answers how to stop. */
  join(listener: Listener): () => void {
    this.#listeners.add(listener);
    clearTimeout(this.#lingering);
    if (!this.#giveUp) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#lingering = setTimeout(() => this.#stop(), LINGER_MS);
    };
  }

  /** What a page brought with it, drawn by the server. Older than what is known, it changes nothing. */
  seed(page: WaitingNow): void {
    if (!isNewer(page.now, this.#state.now)) return;
    const wasOut = this.#state.line === "locked" || this.#state.line === "ended";
    this.#become({
      ...this.#state,
      ...page,
      hasLockedAlert: false,
      line: wasOut ? "polling" : this.#state.line,
    });
    this.#post({ type: "state", state: this.#state });
  }

  /** Asks the server what waits, now. Asked again meanwhile, it asks once more when it has the answer. */
  look(): Promise<void> {
    this.#isStale = this.#asking !== undefined;
    this.#asking ??= this.#look().finally(() => {
      this.#asking = undefined;
      if (this.#isStale) void this.look();
    });
    return this.#asking;
  }

  /** Whether the server answers at this moment. */
  async canReach(): Promise<boolean> {
    if (performance.now() - this.#answeredAt > FRESH_MS) await this.look();
    return performance.now() - this.#answeredAt <= FRESH_MS;
  }

  #start(): void {
    this.#giveUp = new AbortController();
    const { signal } = this.#giveUp;
    this.#channel = new BroadcastChannel("amparo-live");
    this.#channel.onmessage = ({ data }) => this.#hear(data as Word);
    this.#post({ type: "ask" });
    document.addEventListener("visibilitychange", () => !document.hidden && void this.look(), { signal });
    // The stream of a line that went seems open for long: it is opened anew when there is a line again.
    addEventListener("online", () => this.#comeBack(), { signal });
    addEventListener("offline", () => void this.look(), { signal });
    addEventListener("pageshow", (event) => event.persisted && void this.look(), { signal });
    if (this.#state.now === "") void this.look();
    this.#pollLater();
    // A browser without locks keeps a stream for each tab.
    if (!("locks" in navigator)) void this.#lead(signal);
    else navigator.locks.request("amparo-live", { signal }, () => this.#lead(signal)).catch(() => undefined);
  }

  #stop(): void {
    this.#giveUp?.abort();
    this.#giveUp = undefined;
    clearTimeout(this.#timer);
    this.#channel?.close();
    this.#stream?.stop();
    this.#stream = undefined;
    this.#isStreamOpen = false;
  }

  /** Keeps the stream, and with it the lock, until this tab goes. */
  #lead(signal: AbortSignal): Promise<void> {
    this.#stream = new Stream({
      open: (isAgain) => {
        this.#isStreamOpen = true;
        if (isAgain) this.#tell({ kind: "resumed" });
        void this.look();
      },
      lost: () => {
        this.#isStreamOpen = false;
        this.#pollLater(LOST_MS);
      },
      event: (event) => {
        if (event.kind === "alert.raised" && this.#state.line === "locked") this.#countLocked();
        if (/^(alert|drill)\./.test(event.kind) && event.kind !== "alert.seen") void this.look();
        this.#tell(event);
      },
    });
    this.#stream.start();
    return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  }

  async #look(): Promise<void> {
    const answer = await askWaiting();
    const wasOffline = this.#state.line === "offline";
    if (answer.kind !== "failed") this.#answeredAt = performance.now();
    this.#failures = answer.kind === "failed" ? this.#failures + 1 : 0;
    if (!this.#giveUp) return;
    this.#become(this.#after(answer));
    this.#post({ type: "state", state: this.#state });
    // It was given up while it seemed open, and seems so still.
    if (wasOffline && answer.kind === "open" && !this.#isStreamOpen && this.#stream?.seemsOpen)
      this.#comeBack();
    this.#pollLater(this.#failures > 0 && this.#state.line === "open" ? DOUBT_MS : undefined);
  }

  /** Which alert calls is not said behind a lock; that one does, again, is. */
  #countLocked(): void {
    this.#become({ ...this.#state, lockedCalls: this.#state.lockedCalls + 1 });
    this.#post({ type: "state", state: this.#state });
  }

  #comeBack(): void {
    if (this.#stream) {
      this.#isStreamOpen = false;
      this.#stream.start();
    }
    void this.look();
  }

  #after(answer: Answer): LiveState {
    const before = this.#state;
    if (answer.kind === "open") {
      const line = this.#isStreamOpen || (!this.#stream && before.line === "open") ? "open" : "polling";
      const isNew = isNewer(answer.now.now, before.now);
      return { ...before, ...(isNew ? answer.now : {}), hasLockedAlert: false, line };
    }
    if (answer.kind === "failed") {
      const isOut = before.line === "locked" || before.line === "ended";
      const seemsOpen = this.#isStreamOpen && navigator.onLine && this.#failures <= MOST_DOUBTS;
      if (isOut || seemsOpen) return before;
      this.#isStreamOpen = false;
      return { ...before, line: "offline" };
    }
    const hasLockedAlert = answer.kind === "locked" && answer.hasAlert;
    return { ...before, waiting: [], drill: null, hasLockedAlert, line: answer.kind };
  }

  /** The tab that holds the stream asks for all; one in sight asks too, for timers of hidden tabs are slow. */
  #pollLater(ms = this.#state.line === "open" ? POLL_MS : POLL_WITHOUT_STREAM_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#stream || !document.hidden) void this.look();
      else this.#pollLater();
    }, ms);
  }

  #hear(word: Word): void {
    if (word.type === "ask") {
      if (this.#stream && this.#state.now !== "") this.#post({ type: "state", state: this.#state });
    } else if (word.type === "event") {
      for (const listener of this.#listeners) listener.event(word.event);
    } else if (!isNewer(this.#state.now, word.state.now)) {
      this.#become(word.state);
      this.#pollLater();
    }
  }

  #tell(event: LiveEvent): void {
    this.#post({ type: "event", event });
    for (const listener of this.#listeners) listener.event(event);
  }

  #become(state: LiveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener.state(state);
  }

  #post(word: Word): void {
    this.#channel?.postMessage(word);
  }
}

let link: LiveLink | undefined;

/** The one line of this tab. */
export function liveLink(): LiveLink {
  link ??= new LiveLink();
  return link;
}
