import { expect, test } from "vitest";
import { Busy, makeGate } from "./hash-gate.ts";

/** Work that runs until it is let go. */
function held() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { work: () => promise, resolve, reject };
}

test("four run, thirty-two wait in order, the next is turned away", async () => {
  const inTurn = makeGate(4, 32);
  const begun: number[] = [];
  const jobs = Array.from({ length: 36 }, held);
  const runs = jobs.map((job, i) =>
    inTurn(() => {
      begun.push(i);
      return job.work();
    }),
  );
  await expect(inTurn(async () => "late")).rejects.toBeInstanceOf(Busy);
  expect(begun).toEqual([0, 1, 2, 3]);

  jobs[2]!.resolve();
  await runs[2];
  await expect.poll(() => begun).toEqual([0, 1, 2, 3, 4]);

  for (const job of jobs) job.resolve();
  await Promise.all(runs);
  expect(begun).toEqual(Array.from({ length: 36 }, (_, i) => i));
  await expect(inTurn(async () => "later")).resolves.toBe("later");
});

test("work that fails gives its place on and fails alone", async () => {
  const inTurn = makeGate(1, 1);
  const first = held();
  const failing = inTurn(first.work);
  const waiting = inTurn(async () => "done");
  first.reject(new Error("no memory"));
  await expect(failing).rejects.toThrow("no memory");
  await expect(waiting).resolves.toBe("done");
  await expect(inTurn(async () => "again")).resolves.toBe("again");
});
