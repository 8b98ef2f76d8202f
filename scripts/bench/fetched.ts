import { gzipSync } from "node:zlib";
import type { Asking } from "./asking.ts";

/** An answer as it came, without following where it leads. */
export type Fetched = {
  status: number;
  location: string | null;
  body: string;
  bytes: number;
  gzipped: number;
};

/** Sends one request. `fetch` sets the length by itself and names no host but that of the address. */
export async function request(origin: string, { method, path, headers, body }: Asking): Promise<Fetched> {
  const { "Content-Length": _, ...sent } = headers;
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { ...sent, "Accept-Encoding": "identity" },
    body: body || undefined,
    redirect: "manual",
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    body: bytes.toString("utf8"),
    bytes: bytes.length,
    gzipped: gzipSync(bytes).length,
  };
}
