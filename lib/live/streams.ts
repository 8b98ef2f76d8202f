import type { LiveStream } from "./hub.ts";

/** The streams of one organisation, found by whose they are: most of what is said is for a few of many. */
export class Streams {
  readonly #byUser = new Map<string, Set<LiveStream>>();

  get isEmpty(): boolean {
    return this.#byUser.size === 0;
  }

  add(stream: LiveStream): void {
    const theirs = this.#byUser.get(stream.userId);
    if (theirs) theirs.add(stream);
    else this.#byUser.set(stream.userId, new Set([stream]));
  }

  delete(stream: LiveStream): void {
    const theirs = this.#byUser.get(stream.userId);
    theirs?.delete(stream);
    if (theirs?.size === 0) this.#byUser.delete(stream.userId);
  }

  /** As they are now, the oldest first: a stream that is told something may end, and leave. */
  of(userId: string): LiveStream[] {
    return [...(this.#byUser.get(userId) ?? [])];
  }

  users(): string[] {
    return [...this.#byUser.keys()];
  }

  all(): LiveStream[] {
    return this.users().flatMap((userId) => this.of(userId));
  }
}
