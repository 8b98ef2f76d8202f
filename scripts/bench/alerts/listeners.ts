import { type ClientRequest, get } from "node:http";

/** One browser that listens: where, and with which cookie. */
export type Seat = { origin: string; path: string; cookie?: string };

const OPEN_WITHIN_MS = 60_000;
/** So many come at once: a thousand in one breath is a test of opening, not of telling. */
const AT_ONCE = 50;

/** Many streams of server-sent events held open by this process, and the moment at which each heard of each thing. */
export class Listeners {
  readonly #requests: ClientRequest[] = [];
  readonly #heard = new Map<string, Map<number, number>>();
  #opened = 0;
  #ended = 0;

  get size(): number {
    return this.#requests.length;
  }

  /** How many streams the server has ended. */
  get ended(): number {
    return this.#ended;
  }

  async open(seats: readonly Seat[]): Promise<void> {
    for (let from = 0; from < seats.length; from += AT_ONCE)
      await Promise.all(seats.slice(from, from + AT_ONCE).map((seat) => this.#open(seat)));
  }

  #open({ origin, path, cookie }: Seat): Promise<void> {
    const place = this.#opened++;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("a stream did not open")), OPEN_WITHIN_MS);
      const headers = { Accept: "text/event-stream", ...(cookie ? { Cookie: cookie } : {}) };
      const request = get(`${origin}${path}`, { headers, agent: false }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`a stream answers ${answer.statusCode}`));
        answer.setEncoding("utf8");
        let rest = "";
        answer.on("data", (chunk: string) => {
          const at = performance.now();
          const events = (rest + chunk).split("\n\n");
          rest = events.pop() ?? "";
          for (const event of events) this.#note(event, place, at);
          if (rest === "" && events.length > 0) {
            clearTimeout(late);
            resolve();
          }
        });
        answer.on("end", () => {
          this.#ended += 1;
        });
        answer.on("error", () => undefined);
      });
      request.on("error", reject);
      this.#requests.push(request);
    });
  }

  #note(event: string, place: number, at: number): void {
    const subject = /"kind":"alert\.raised","subjectId":"([^"]+)"/.exec(event)?.[1];
    if (!subject) return;
    const heard = this.#heard.get(subject) ?? new Map<number, number>();
    if (!heard.has(place)) heard.set(place, at);
    this.#heard.set(subject, heard);
  }

  /** The moments at which all have heard of this; fewer than all where some had not within the time. */
  async heardBy(subject: string, withinMs: number): Promise<number[]> {
    const end = performance.now() + withinMs;
    while ((this.#heard.get(subject)?.size ?? 0) < this.size && performance.now() < end)
      await new Promise((wait) => setTimeout(wait, 10));
    return [...(this.#heard.get(subject)?.values() ?? [])];
  }

  close(): void {
    for (const request of this.#requests.splice(0)) request.destroy();
  }
}
