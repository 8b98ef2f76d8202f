import { performance } from "node:perf_hooks";
import process from "node:process";
import fc from "fast-check";
import { anyCase } from "../../lib/triage/any-case.ts";
import { assess } from "../../lib/triage/assess.ts";
import { shippedRuleBook } from "../../lib/triage/rule-book.ts";

const CASES = 10_000;
/** A case has six proceedings, and with them forty facts. */
const FACTS = 34;
const WARM_UP = 500;

/**
 * `npm run bench -- assess`: how long an assessment takes by all packs, over invented cases of six proceedings and forty facts.
 * In memory and on one core; nothing is read or stored.
 */
export function benchAssess(say: (words: string) => void): void {
  const cases = fc.sample(anyCase({ minLength: FACTS, maxLength: FACTS }), {
    numRuns: CASES,
    seed: 20_221_130,
  });
  const book = shippedRuleBook();
  // All forty are known by then.
  const asOf = Temporal.Instant.from("2026-12-12T09:00:00Z");
  for (const each of cases.slice(0, WARM_UP)) assess(each, book, asOf);
  const used = process.cpuUsage();
  const times = cases.map((each) => {
    const began = performance.now();
    assess(each, book, asOf);
    return performance.now() - began;
  });
  const { user, system } = process.cpuUsage(used);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(2);
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  say(`assess, ${CASES} cases of 6 proceedings and ${FACTS + 6} facts, ${book.rules.length} rules, one core`);
  say(`p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; goal: p95 < 5`);
  const busy = ((user + system) / 1e6).toFixed(1);
  say(
    `all of them: ${seconds.toFixed(1)} s, of which the processor worked ${busy} s; goal: < 60 on two cores`,
  );
}
