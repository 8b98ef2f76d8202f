import "server-only";
import type { LiveMessage } from "../../live/hub.ts";

/** How soon a browser comes back after an end it did not ask for. Milliseconds. */
const RETRY_MS = 2_000;
/** A browser that leaves this many chunks unread is gone, whatever its connection says. */
const MOST_UNREAD = 200;

const text = new TextEncoder();
/** What was said to one browser goes to the next as the same bytes. */
const written = new WeakMap<LiveMessage, Uint8Array>();

function bytesOf(message: LiveMessage): Uint8Array {
  const before = written.get(message);
  if (before) return before;
  const { id, kind, subjectId } = message;
  const bytes = text.encode(`${id ? `id: ${id}\n` : ""}data: ${JSON.stringify({ kind, subjectId })}\n\n`);
  written.set(message, bytes);
  return bytes;
}

/** An event of its own: a browser whose line is dead but not broken misses it, and opens another. */
const BEAT = text.encode("event: beat\ndata: 1\n\n");
const HELLO = text.encode(`retry: ${RETRY_MS}\n: open\n\n`);
const COME_AGAIN = text.encode(`retry: ${RETRY_MS}\n\n`);

/** The body of one stream of server-sent events. Whoever ends it first, browser or server, the end happens once. */
export class EventWriter {
  readonly body: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #afterwards: (() => void)[] = [];
  #isOver = false;

  constructor() {
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => this.end(),
    });
    this.#write(HELLO);
  }

  readonly send = (message: LiveMessage): void => this.#write(bytesOf(message));

  /** Keeps what lies between awake, and says to the browser that the line lives. */
  readonly beat = (): void => this.#write(BEAT);

  /** Ends it and asks the browser back. */
  comeAgain(): void {
    this.#write(COME_AGAIN);
    this.end();
  }

  onEnd(work: () => void): void {
    this.#afterwards.push(work);
  }

  readonly end = (): void => {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const work of this.#afterwards) work();
    try {
      this.#controller?.close();
    } catch {
      // The browser has closed it already.
    }
  };

  #write(chunk: Uint8Array): void {
    if (this.#isOver) return;
    if ((this.#controller?.desiredSize ?? 0) < -MOST_UNREAD) {
      this.end();
      return;
    }
    try {
      this.#controller?.enqueue(chunk);
    } catch {
      this.end();
    }
  }
}
