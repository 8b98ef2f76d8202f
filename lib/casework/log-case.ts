import "server-only";
import type { Actor } from "../access/actor.ts";
import { once } from "../access/idempotency.ts";
import { NotFound, requireAccess } from "../access/proof.ts";
import { mayDo } from "../access/roles.ts";
import { recordAudit } from "../audit/events.ts";
import { beginCase } from "../cases/begin.ts";
import { endDraft } from "../cases/drafts.ts";
import { joinIncident } from "../cases/incident.ts";
import { withActor } from "../db/client.ts";
import { clock, type Tx } from "../db/unit.ts";
import type { Locale } from "../i18n/locales.ts";
import { publish } from "../live/publish.ts";
import { addKnown } from "../people/add-known.ts";
import { beginPerson } from "../people/begin.ts";
import { NOBODY, type PersonFacts } from "../people/model.ts";
import { remakeTokens, writeTokens } from "../people/tokens.ts";
import { err, ok, type Result } from "../result.ts";
import { hostZone } from "../time/host-zone.ts";
import { todayIn } from "../time/zone.ts";
import { changeCaseIn } from "./change-case.ts";
import { writeFirstFacts } from "./first-facts.ts";
import { followUp } from "./follow-up.ts";
import type { ToldCase } from "./told-case.ts";
import { type ToldFault, toldFault } from "./told-faults.ts";
import { placeOf, writeWhereabouts } from "./whereabouts.ts";

export type LoggedCase = { caseId: string; codename: string };

/**
 * Why a case was not logged: a part of it that cannot be; no team to put it in, or several and none chosen; a person who has a case in
 * that state already, which `existing` names.
 */
export type NotLogged =
  | ToldFault
  | { code: "noTeam" | "chooseTeam"; field: "team" }
  | { code: "alreadyHere"; field: "hostState"; existing: { id: string; codename: string } };

/**
 * Logs a case in one transaction, once for a key: pressed twice or sent again, the first case comes back.
 *
 * @param key of the form; the draft that was kept under it ends with it
 * @throws NotFound when the role does not log cases, or the person or the case beside it is not there for this actor;
 *   KeyReused when the key was used for other words
 */
export async function logCase(
  actor: Actor,
  told: ToldCase,
  key: string,
): Promise<Result<LoggedCase, NotLogged>> {
  try {
    return ok(
      await withActor(actor, (tx) =>
        once(tx, key, told, async () => {
          const logged = await logCaseIn(tx, actor, told);
          if (!logged.ok) throw new Unlogged(logged.error);
          await endDraft(tx, key);
          return logged.value;
        }),
      ),
    );
  } catch (error) {
    if (error instanceof Unlogged) return err(error.why);
    throw error;
  }
}

/** The same inside a unit of work that is open already, for imports and invented cases. What it refuses, it refuses before it writes. */
export async function logCaseIn(
  tx: Tx,
  actor: Actor,
  told: ToldCase,
): Promise<Result<LoggedCase, NotLogged>> {
  if (!mayDo(actor.roles, "case:log")) throw new NotFound();
  const fault = toldFault(told, clock(tx));
  if (fault) return err(fault);
  const ground = await groundOf(tx, actor);
  const team = teamFor(told, ground.teams);
  if (!team.ok) return team;
  const existing = told.personId && (await caseInState(tx, actor, told.personId, told.hostState));
  if (existing) return err({ code: "alreadyHere", field: "hostState", existing });
  const logged = await write(tx, actor, told, {
    teamId: team.value,
    codenameLanguage: ground.codenameLanguage,
  });
  if (told.beside) {
    const change = { caseId: told.beside, permission: "case:log", event: "case.linked" } as const;
    await changeCaseIn(tx, actor, change, (inside, access) => joinIncident(inside, access, logged.caseId));
  }
  await followUp(tx, logged.caseId);
  await recordAudit(tx, { action: "case.logged", objectType: "case", objectId: logged.caseId });
  await publish(tx, "case.changed", { caseId: logged.caseId });
  return ok(logged);
}

type Ground = { teams: string[]; codenameLanguage: Locale };

async function groundOf(tx: Tx, actor: Actor): Promise<Ground> {
  const [row] = await tx.$queryRaw<{ teams: string[]; codename_language: Locale }[]>`
    select amparo_my_teams()::text[] as teams, codename_language from organisation where id = ${actor.orgId}::uuid`;
  if (!row) throw new NotFound();
  return { teams: row.teams, codenameLanguage: row.codename_language };
}

function teamFor(told: ToldCase, teams: readonly string[]): Result<string, NotLogged> {
  if (teams.length === 0) return err({ code: "noTeam", field: "team" });
  const chosen = told.teamId ?? (teams.length === 1 ? teams[0] : undefined);
  return chosen && teams.includes(chosen) ? ok(chosen) : err({ code: "chooseTeam", field: "team" });
}

/**
 * The case this person has in a state already, among those the actor may see: of others they must not learn.
 * The person's row is held, so that two who log the same person at once come one after the other.
 */
async function caseInState(
  tx: Tx,
  actor: Actor,
  personId: string,
  state: string,
): Promise<{ id: string; codename: string } | null> {
  const people = await tx.$queryRaw<
    unknown[]
  >`select 1 from person where org_id = ${actor.orgId}::uuid and id = ${personId}::uuid for update`;
  if (people.length === 0) throw new NotFound();
  const [found] = await tx.$queryRaw<{ id: string; codename: string }[]>`select id, codename from case_file
    where org_id = ${actor.orgId}::uuid and person_id = ${personId}::uuid and host_state = ${state} order by created_at limit 1`;
  return found ?? null;
}

async function write(
  tx: Tx,
  actor: Actor,
  told: ToldCase,
  where: { teamId: string; codenameLanguage: Locale },
): Promise<LoggedCase> {
  const now = clock(tx);
  const openedOn = todayIn(hostZone(told.hostState), now);
  const knownOn = told.knownOn ? Temporal.PlainDate.from(told.knownOn) : openedOn;
  const facts = factsOf(told);
  const { facilityId, place } = await placeOf(tx, told);
  const personId = told.personId ?? (await beginPerson(tx, facts));
  const logged = await beginCase(tx, {
    personId,
    hostState: told.hostState,
    fearedStates: told.more.fearedStates ?? told.nationalities.filter((code) => code.length === 2),
    ...where,
    fear: told.more.fear ?? null,
    isHeld: told.isHeld,
    holdingBody: told.isHeld ? (told.holdingBody ?? "unknown") : null,
    facilityId: told.isHeld ? facilityId : null,
    // Only the person's own word is a contact with the person.
    lastContactAt:
      told.source?.kind === "person" ? now.round({ smallestUnit: "minute", roundingMode: "floor" }) : null,
    asylumLodgedOn: told.more.asylumLodgedOn ? Temporal.PlainDate.from(told.more.asylumLodgedOn) : null,
    openedOn,
    knownOn,
  });
  await writeWhereabouts(tx, logged.caseId, told, { facilityId, place, knownOn });
  await writeFirstFacts(tx, { caseId: logged.caseId, personId, knownOn }, told);
  if (told.personId) await addKnown(tx, await requireAccess(tx, actor, "person:edit", logged.caseId), facts);
  if (told.personId || told.more.caller || told.more.lawyer) await remakeTokens(tx, personId, told.hostState);
  else await writeTokens(tx, personId, facts);
  return logged;
}

function factsOf({ name, nationalities, more }: ToldCase): PersonFacts {
  return {
    ...NOBODY,
    name,
    nationalities,
    otherNames: more.otherNames ?? [],
    birth: more.birth ?? null,
    sexGender: more.sexGender ?? null,
    languages: more.language ? [more.language] : [],
    papers: more.papers ?? [],
  };
}

/** Carries a refusal out of the transaction, so that its key stays free. */
class Unlogged extends Error {
  readonly why: NotLogged;

  constructor(why: NotLogged) {
    super("not logged");
    this.why = why;
  }
}
