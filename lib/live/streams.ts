/** The streams of one organisation, found by whose they are: most of what is said is for a few of many. */
export class Streams<S extends { userId: string }> {
  readonly #byUser = new Map<string, Set<S>>();

  get isEmpty(): boolean {
    return this.#byUser.size === 0;
  }

  add(stream: S): void {
    const theirs = this.#byUser.get(stream.userId);
    if (theirs) theirs.add(stream);
    else this.#byUser.set(stream.userId, new Set([stream]));
  }

  delete(stream: S): void {
    const theirs = this.#byUser.get(stream.userId);
    theirs?.delete(stream);
    if (theirs?.size === 0) this.#byUser.delete(stream.userId);
  }

  /** As they are now, the oldest first: a stream that is told something may end, and leave. */
  of(userId: string): S[] {
    return [...(this.#byUser.get(userId) ?? [])];
  }

  users(): string[] {
    return [...this.#byUser.keys()];
  }

  all(): S[] {
    return this.users().flatMap((userId) => this.of(userId));
  }
}
