import type { Actor } from "../../lib/access/actor.ts";
import type { Access } from "../../lib/access/proof.ts";
import { type RaisableLevel, raiseLevel } from "../../lib/assessments/level-acts.ts";
import { findCaseHeader } from "../../lib/cases/header.ts";
import { levelRank } from "../../lib/cases/level-rank.ts";
import { writeNote } from "../../lib/cases/notes.ts";
import { changeCaseIn } from "../../lib/casework/change-case.ts";
import { logCaseIn } from "../../lib/casework/log-case.ts";
import type { Tx } from "../../lib/db/unit.ts";
import { file } from "../../lib/deadlines/file.ts";
import { recordDecision } from "../../lib/proceedings/decision-commands.ts";
import { usuallyEndsInRemoval } from "../../lib/proceedings/lanes.ts";
import { openProceeding } from "../../lib/proceedings/proceeding-commands.ts";
import { ok, type Result } from "../../lib/result.ts";
import { hostZone } from "../../lib/time/host-zone.ts";
import type { Code } from "../../lib/vocabulary/codes.ts";
import type { DemoCase } from "./cases.ts";
import { startOffered } from "./start-offered.ts";

type Day = Temporal.PlainDate;

/** Logs one invented case and what has happened in it, by the commands that pages use. @returns its id */
export async function tellCase(
  tx: Tx,
  lead: Actor,
  teamId: string,
  demo: DemoCase,
  today: Day,
): Promise<string> {
  const day = (offset: number) => today.add({ days: offset }).toString();
  const zone = hostZone(demo.host);
  const moment = (offset: number, time: string) => ({ on: day(offset), time, zone });
  const logged = await logCaseIn(tx, lead, {
    personId: null,
    name: demo.name,
    nationalities: [demo.nationality],
    hostState: demo.host,
    isHeld: demo.held !== null,
    holdingBody: demo.held,
    place: demo.place === null ? null : { text: demo.place, keep: true },
    since: demo.held === null ? null : { on: day(demo.since), time: null, zone: null },
    source: { kind: "family", grade: demo.grade },
    teamId,
    beside: null,
    knownOn: null,
    more: {
      otherNames: demo.other ? [demo.other] : [],
      birth: demo.birthYear ? { date: null, year: demo.birthYear } : undefined,
      removal: demo.removalIn === undefined ? undefined : moment(demo.removalIn, "06:20"),
      hearing:
        demo.hearingIn === undefined
          ? undefined
          : { ...moment(demo.hearingIn, "10:00"), proceedingType: demo.proceeding?.type ?? "other" },
    },
  });
  if (!logged.ok) throw new Error(`${demo.name}: ${logged.error.code}`);
  const { caseId } = logged.value;
  if (demo.proceeding) await tellProceeding(tx, lead, caseId, demo, day);
  const { level, note } = demo;
  if (level) await raise(tx, lead, caseId, level);
  if (note) {
    await changeCaseIn(
      tx,
      lead,
      { caseId, permission: "note:write", event: "note.written" },
      (inside, access) =>
        writeNote(inside, access, {
          text: note,
          on: null,
          knownOn: today.toString(),
          sourceKind: "family",
          sourceGrade: "c",
        }),
    );
  }
  return caseId;
}

async function tellProceeding(
  tx: Tx,
  lead: Actor,
  caseId: string,
  demo: DemoCase,
  day: (offset: number) => string,
): Promise<void> {
  const { type, body, refused } = demo.proceeding as NonNullable<DemoCase["proceeding"]>;
  const known = { knownOn: day(0), sourceKind: "lawyer", sourceGrade: "b" } as const;
  await changeCaseIn(
    tx,
    lead,
    { caseId, permission: "proceeding:record", event: "proceeding.opened" },
    async (inside, access) => {
      const begun = await proceedingOf(inside, caseId, type);
      const opened =
        begun ??
        (await openProceeding(inside, access, {
          ...known,
          type,
          canEndInRemoval: usuallyEndsInRemoval(type),
          stage: null,
          procedure: null,
          body,
          reference: null,
          counsel: null,
          mandate: null,
          begunOn: day(refused ? refused.day - 40 : -10),
          endedOn: null,
          endReason: null,
        }));
      if (!opened.ok || !refused) return opened;
      const { outcome } = refused;
      const decided = await recordDecision(inside, access, {
        proceedingId: opened.value,
        decision: {
          ...known,
          proceedingType: type,
          procedure: null,
          outcome,
          decidedOn: day(refused.day),
          finality: "not_final_term_running",
          body,
          note: null,
        },
        notices: refused.served
          ? [
              {
                ...known,
                kind: "served",
                givenTo: "person",
                on: day(refused.day),
                time: null,
                zone: hostZone(demo.host),
                channel: null,
                originalSeenBy: null,
                keptWhere: null,
              },
            ]
          : [],
      });
      if (!decided.ok) return decided;
      const started = await startOffered(inside, access, {
        ...{
          decisionId: decided.value,
          hostState: demo.host,
          proceedingType: type,
          outcome,
          procedure: null,
        },
      });
      if (!started.ok) return started;
      if (demo.level !== "critical")
        await fileWhatPresses(inside, access, opened.value, decided.value, day(-1));
      return decided;
    },
  );
}

/** A hearing that was told when the case was logged has opened its proceeding already. */
async function proceedingOf(tx: Tx, caseId: string, type: string): Promise<Result<string, never> | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from proceeding where case_id = ${caseId}::uuid and type = ${type}`;
  return row ? ok(row.id) : null;
}

/** Counsel has lodged in time what would run out today or has run out: a demo in which everything is missed teaches nobody. */
async function fileWhatPresses(
  tx: Tx,
  access: Access<"proceeding:record">,
  proceedingId: string,
  decisionId: string,
  yesterday: string,
): Promise<void> {
  const pressing = await tx.$queryRaw<{ rule_id: string; start_on: string }[]>`
    select rule_id, start_on::text from deadline where org_id = ${access.orgId}::uuid and decision_id = ${decisionId}::uuid
      and cautious_at < amparo_now() + interval '1 day' order by cautious_at limit 1`;
  for (const { rule_id: ruleId, start_on: on } of pressing) {
    await file(tx, access, {
      ...{ knownOn: yesterday, sourceKind: "lawyer", sourceGrade: "b" },
      ...{ proceedingId, decisionId, ruleId, title: null, on, time: null, zone: hostZone(access.hostState) },
      ...{ receipt: "No. 4417", status: "lodged", stayStatus: "asked", lateReason: null, note: null },
    });
  }
}

/** What the one who logged it knows and the facts do not show: the level is raised where they give a lower one. */
async function raise(tx: Tx, lead: Actor, caseId: string, level: RaisableLevel): Promise<void> {
  const reckoned = (await findCaseHeader(tx, caseId))?.level as Code<"risk_level"> | null;
  if (levelRank(reckoned) >= levelRank(level)) return;
  await changeCaseIn(
    tx,
    lead,
    { caseId, permission: "case:assess", event: "case.assessed" },
    (inside, access) =>
      raiseLevel(inside, access, { level, reason: "Her brother rang: they are preparing papers." }),
  );
}
