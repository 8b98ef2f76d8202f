import { randomUUID } from "node:crypto";
import type { Actor } from "../../../lib/access/actor.ts";
import { logCase } from "../../../lib/casework/log-case.ts";
import type { ToldCase } from "../../../lib/casework/told-case.ts";
import type { Result } from "../../../lib/result.ts";

/** Where people are held, in words that go into the directory once. */
const PLACES = [
  "Petropavl special reception centre",
  "Remand prison No. 1",
  "Алматы қаласының қабылдау орталығы",
  "Edirne Geri Gönderme Merkezi",
  "Airport transit zone",
];
const HOLDERS = ["migration_police", "police", "border_guards", "prison_service", "court"] as const;
const HOSTS = ["KZ", "KZ", "KZ", "TR", "GE", "DE", "RS"];
const SOURCES = [
  { kind: "family", grade: "c" },
  { kind: "person", grade: "b" },
  { kind: "lawyer", grade: "b" },
  { kind: "witness", grade: "d" },
] as const;

/** As many cases as were told in so many ways: held in a known place, in one described in words, at liberty, nothing known. */
export async function logPlainCases(actor: Actor, count: number): Promise<string[]> {
  const made: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const logged = await logCase(actor, toldCase(index), randomUUID());
    made.push(mustBe(logged).caseId);
  }
  return made;
}

/** A case as told at a gate; the name is replaced in each copy. */
export function toldCase(index: number, hostState = HOSTS[index % HOSTS.length] as string): ToldCase {
  const kind = index % 8;
  const isFree = kind === 6;
  const isUnknown = kind === 7;
  const place = PLACES[index % PLACES.length] as string;
  return {
    personId: null,
    name: "Имя Пример",
    nationalities: ["RU"],
    hostState,
    isHeld: isFree ? false : isUnknown ? null : true,
    holdingBody: isFree || isUnknown ? null : (HOLDERS[index % HOLDERS.length] as (typeof HOLDERS)[number]),
    place:
      isFree || isUnknown ? null : { text: kind === 5 ? `${place}, 2nd floor` : place, keep: kind !== 5 },
    since: isFree || isUnknown ? null : { on: daysAgo(3 + (index % 60)), time: null, zone: null },
    source: SOURCES[index % SOURCES.length] as (typeof SOURCES)[number],
    teamId: null,
    beside: null,
    knownOn: null,
    more: { birth: { date: null, year: 1970 + (index % 35) }, language: "ru" },
  };
}

export function daysAgo(days: number): string {
  return Temporal.Now.plainDateISO("UTC").subtract({ days }).toString();
}

export function mustBe<T>(result: Result<T, string | object>): T {
  if (result.ok) return result.value;
  throw new Error(`an invented case was refused: ${JSON.stringify(result.error)}`);
}
