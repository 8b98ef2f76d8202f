import "server-only";
import type { LiveMessage } from "../../live/hub.ts";

/** How soon a browser comes back after an end it did not ask for. Milliseconds. */
const RETRY_MS = 2_000;
/** A browser that leaves this many chunks unread is gone, whatever its connection says. */
const MOST_UNREAD = 200;

/** The body of one stream of server-sent events. Whoever ends it first, browser or server, the end happens once. */
export class EventWriter {
  readonly body: ReadableStream<Uint8Array>;
  readonly #text = new TextEncoder();
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
    this.#write(`retry: ${RETRY_MS}\n: open\n\n`);
  }

  readonly send = ({ id, kind, subjectId }: LiveMessage): void => {
    const name = id ? `id: ${id}\n` : "";
    this.#write(`${name}data: ${JSON.stringify({ kind, subjectId })}\n\n`);
  };

  /** Keeps what lies between awake; nobody is told anything. */
  readonly beat = (): void => this.#write(": \n\n");

  /** Ends it and asks the browser back. */
  comeAgain(): void {
    this.#write(`retry: ${RETRY_MS}\n\n`);
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

  #write(chunk: string): void {
    if (this.#isOver) return;
    if ((this.#controller?.desiredSize ?? 0) < -MOST_UNREAD) {
      this.end();
      return;
    }
    try {
      this.#controller?.enqueue(this.#text.encode(chunk));
    } catch {
      this.end();
    }
  }
}
