/** One request. `FRESH_KEY` in its body stands for an id that is another each time. */
export type Asking = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body: string };
