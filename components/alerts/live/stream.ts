import type { LiveEvent } from "./state";

/** After the server has refused it, or has given its place to another browser of the same person. Milliseconds. */
const TRY_AGAIN_MS = 15_000;
const GIVEN_AWAY_MS = 5 * 60_000;

/** The server says every fifteen seconds that the line lives: so long without a word, and it is dead. Milliseconds. */
const SILENT_MS = 40_000;

type Told = { event(event: LiveEvent): void; open(isAgain: boolean): void; lost(): void };

/** The stream of this browser: opened again by the browser itself when a line breaks, by us when the server refused it or has fallen silent. */
export class Stream {
  readonly #told: Told;
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #wasOpen = false;

  constructor(told: Told) {
    this.#told = told;
  }

  get seemsOpen(): boolean {
    return this.#source?.readyState === EventSource.OPEN;
  }

  start(): void {
    this.stop();
    this.#hears();
    const source = new EventSource("/api/events");
    this.#source = source;
    source.onopen = () => {
      this.#hears();
      this.#told.open(this.#wasOpen);
      this.#wasOpen = true;
    };
    source.addEventListener("beat", () => this.#hears());
    source.onmessage = ({ data }) => {
      this.#hears();
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
    clearTimeout(this.#silence);
    this.#source?.close();
    this.#source = undefined;
  }

  #hears(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#restart(0), SILENT_MS);
  }

  #restart(afterMs: number): void {
    this.stop();
    this.#timer = setTimeout(() => this.start(), afterMs);
    this.#told.lost();
  }
}
