import type { LiveEvent } from "./state";

/** After the server has refused it, or has given its place to another browser of the same person. Milliseconds. */
const TRY_AGAIN_MS = 15_000;
const GIVEN_AWAY_MS = 5 * 60_000;

type Told = { event(event: LiveEvent): void; open(isAgain: boolean): void; lost(): void };

/** The stream of this browser: opened again by the browser itself when a line breaks, by us when the server refused it. */
export class Stream {
  readonly #told: Told;
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasOpen = false;

  constructor(told: Told) {
    this.#told = told;
  }

  start(): void {
    this.stop();
    const source = new EventSource("/api/events");
    this.#source = source;
    source.onopen = () => {
      this.#told.open(this.#wasOpen);
      this.#wasOpen = true;
    };
    source.onmessage = ({ data }) => {
      const event = JSON.parse(String(data)) as LiveEvent;
      if (event.kind !== "stream.givenAway") return this.#told.event(event);
      this.#restart(GIVEN_AWAY_MS);
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) this.#restart(TRY_AGAIN_MS);
      else this.#told.lost();
    };
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #restart(afterMs: number): void {
    this.stop();
    this.#timer = setTimeout(() => this.start(), afterMs);
    this.#told.lost();
  }
}
