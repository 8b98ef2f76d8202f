import { isBusy } from "./page-state";

/** Several things that happen together draw the page once. Milliseconds. */
const GATHER_MS = 400;
const AGAIN_MS = 2_000;
/** A page nobody has touched for this long is left as it is: a request for it would keep a session awake that should lock. */
const ATTENDED_MS = 5 * 60_000;
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** Draws the page anew when something on it has changed, but never over what somebody is typing, and not while nobody looks. */
export class GentleRefresh {
  readonly #refresh: () => void;
  readonly #canReach: () => Promise<boolean>;
  #touchedAt = performance.now();
  #hasEnded = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param canReach whether the server answers: a page asked for in vain is replaced by the browser's own words */
  constructor(refresh: () => void, canReach: () => Promise<boolean>) {
    this.#refresh = refresh;
    this.#canReach = canReach;
    for (const touch of TOUCHES) addEventListener(touch, this.#touched, { passive: true });
  }

  /** The page is behind. */
  readonly ask = (): void => {
    this.#timer ??= setTimeout(this.#try, GATHER_MS);
  };

  readonly end = (): void => {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    for (const touch of TOUCHES) removeEventListener(touch, this.#touched);
  };

  readonly #touched = (): void => {
    this.#touchedAt = performance.now();
  };

  readonly #try = (): void => {
    void this.#isTime().then((isTime) => {
      if (this.#hasEnded) return;
      this.#timer = isTime ? undefined : setTimeout(this.#try, AGAIN_MS);
      if (isTime) this.#refresh();
    });
  };

  async #isTime(): Promise<boolean> {
    const isQuiet = () => !document.hidden && !isBusy(document);
    if (!isQuiet() || performance.now() - this.#touchedAt > ATTENDED_MS) return false;
    return (await this.#canReach()) && isQuiet();
  }
}
