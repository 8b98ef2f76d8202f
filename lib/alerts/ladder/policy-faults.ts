import type { LadderStep, LadderTarget } from "./model.ts";

/** Who can be called at this moment, and by what. People here are active and their role opens cases; nobody else can be called to one. */
export type Reach = {
  /** By member: the kinds of their channels that work. */
  people: ReadonlyMap<string, readonly string[]>;
  /** By team and by rota that still runs: who of these people is in it. */
  teams: ReadonlyMap<string, readonly string[]>;
  rotas: ReadonlyMap<string, readonly string[]>;
};

/**
 * What is wrong with a ladder. `step` counts from 0.
 *
 * - `emptyStep`: nobody can be called there; `isLast` when nobody stands at its end
 * - `oneKind`: everybody it reaches is reached by one kind of channel or by none; `kind` names it
 * - `noSteps`: there is nothing to climb
 */
export type PolicyFault =
  | { kind: "emptyStep"; step: number; isLast: boolean }
  | { kind: "oneKind"; channel: string | null }
  | { kind: "noSteps" };

/** What may turn out empty, case by case, or has become so beside others who are still called. */
export type PolicyNote =
  | { kind: "mayBeEmpty"; step: number }
  | { kind: "gone"; step: number; target: LadderTarget };

export type Judged = { faults: PolicyFault[]; notes: PolicyNote[] };

/** Whether two kinds of channel reach the people of a ladder: when one fails for everybody, the other still rings. */
const ENOUGH_KINDS = 2;

/** Judges a ladder by who can be called now. Pure. */
export function judgeLadder(steps: readonly LadderStep[], reach: Reach): Judged {
  if (steps.length === 0) return { faults: [{ kind: "noSteps" }], notes: [] };
  const faults: PolicyFault[] = [];
  const notes: PolicyNote[] = [];
  const reached = new Set<string>();
  for (const [step, { targets }] of steps.entries()) {
    const calls = targets.map((target) => ({ target, people: whoOf(target, reach) }));
    for (const { people } of calls) for (const id of people) reached.add(id);
    if (calls.every(({ people }) => people.length === 0)) {
      faults.push({ kind: "emptyStep", step, isLast: step === steps.length - 1 });
      continue;
    }
    for (const { target, people } of calls)
      if (people.length === 0) notes.push({ kind: "gone", step, target });
    if (targets.every(({ kind }) => kind === "lead" || kind === "backup"))
      notes.push({ kind: "mayBeEmpty", step });
  }
  const kinds = new Set([...reached].flatMap((id) => reach.people.get(id) ?? []));
  if (kinds.size < ENOUGH_KINDS) faults.push({ kind: "oneKind", channel: [...kinds][0] ?? null });
  return { faults, notes };
}

/** Who a target may call: of a case it is not known yet who, so anybody who can be called. */
function whoOf(target: LadderTarget, reach: Reach): readonly string[] {
  switch (target.kind) {
    case "member":
      return reach.people.has(target.userId) ? [target.userId] : [];
    case "team":
      return reach.teams.get(target.teamId) ?? [];
    case "rota":
      return target.rotaId === null
        ? [...reach.rotas.values()].flat()
        : (reach.rotas.get(target.rotaId) ?? []);
    default:
      return [...reach.people.keys()];
  }
}
