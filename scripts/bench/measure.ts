import { randomUUID } from "node:crypto";
import type { Asking } from "./asking.ts";
import { drive, type Measured } from "./drive.ts";
import { type Fetched, request } from "./fetched.ts";
import { FRESH_KEY } from "./lua-script.ts";
import type { MeasuredPage } from "./pages.ts";

/** One page by so many clients at once. */
export type Figure = Measured & { page: MeasuredPage; clients: number };
export type Weighed = { bytes: number; gzipped: number; statements: number | null };

export const CLIENTS = [1, 16] as const;
/** Each figure is taken in as many rounds, apart in time: the quieter one counts, for floors and pages alike. */
const ROUNDS = 2;
const WARM_REQUESTS = 40;

/** Asks every request of a page once. Errors: when an answer is not what the page should hold. */
export async function requireAnswers(page: MeasuredPage, most = 24): Promise<Fetched> {
  let last: Fetched | undefined;
  for (const asked of page.asked.slice(0, most)) {
    last = await request(page.origin, fresh(asked));
    const fault = page.holds(last, asked);
    if (fault) throw new Error(`${page.name} does not answer as it should: ${fault}`);
  }
  return last as Fetched;
}

export const fresh = (asked: Asking): Asking => ({
  ...asked,
  body: asked.body.replaceAll(FRESH_KEY, () => randomUUID()),
});

/** Drives every page in rounds, so that what else the machine does falls on all of them alike. @param told hears of each figure as it is taken */
export async function measureAll(
  pages: readonly MeasuredPage[],
  seconds: number,
  folder: string,
  told: (page: MeasuredPage, clients: number) => void,
): Promise<Figure[]> {
  for (const page of pages)
    for (let sent = 0; sent < WARM_REQUESTS; sent += page.asked.length) await requireAnswers(page);
  const taken = new Map<string, Figure>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const clients of CLIENTS) {
      for (const page of pages) {
        told(page, clients);
        const figure = {
          page,
          clients,
          ...(await drive(
            page.origin,
            page.asked,
            clients,
            Math.max(1, Math.round(seconds / ROUNDS)),
            folder,
          )),
        };
        const key = `${page.name} ${clients}`;
        const before = taken.get(key);
        if (!before || figure.p95 < before.p95)
          taken.set(key, { ...figure, failed: figure.failed + (before?.failed ?? 0) });
      }
    }
  }
  for (const page of pages) await requireAnswers(page, 1);
  return pages.flatMap((page) => CLIENTS.map((clients) => taken.get(`${page.name} ${clients}`) as Figure));
}
