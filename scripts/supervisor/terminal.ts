/** Where the words for the person at the terminal go. */
export type Out = { write(text: string): void };

/** Says what is being done, does it, and says how long it took. A step that fails leaves its line open for the reason. */
export async function step<T>(out: Out, words: string, work: () => Promise<T> | T): Promise<T> {
  out.write(`${words} … `);
  const began = performance.now();
  try {
    const answer = await work();
    out.write(`${seconds(performance.now() - began)}\n`);
    return answer;
  } catch (error) {
    out.write("\n");
    throw error;
  }
}

export function say(out: Out, words: string): void {
  out.write(`${words}\n`);
}

/** With the time of day, for what happens long after the start. */
export function report(out: Out, words: string): void {
  say(out, `${Temporal.Now.plainTimeISO().toString({ smallestUnit: "second" })} ${words}`);
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
