import "server-only";
import type { Actor } from "../access/actor.ts";
import { mayDo } from "../access/roles.ts";
import { SILENT_SECONDS } from "../alerts/delivery/health.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { clock } from "../db/unit.ts";
import { codesOf } from "../vocabulary/codes.ts";

/** More than anybody answers; the page of alerts has them all. */
const MOST_WAITING = 25;

/** What stands round every page: who is signed in, the organisation's settings, the alerts that wait for this person. */
export type Shell = {
  member: { id: string; name: string; roles: readonly string[]; isDiscreet: boolean; isAlone: boolean };
  organisation: { name: string; timeZone: string; hostStates: string[] };
  /** Unanswered alerts this person was paged for or may see, worst first, at most {@link MOST_WAITING}. */
  waiting: {
    id: string;
    codename: string;
    kind: string;
    severity: string;
    raisedAt: string;
    /** Whether this person was paged for it, and whether a screen of theirs has shown it. */
    isCalled: boolean;
    isShown: boolean;
    /** How often it has called: a call that is made again is heard as a new one. */
    calls: number;
  }[];
  /** The drill that asks this person whether they are there; null when none does. */
  drill: string | null;
  /** For who answers for the delivery of alerts: whether no worker lives, and whether messages did not arrive. Null for others. */
  trouble: { isWorkerSilent: boolean; hasDeadLetters: boolean } | null;
  can: {
    logCase: boolean;
    raiseAlert: boolean;
    search: boolean;
    manage: boolean;
    viewCases: boolean;
    setLadders: boolean;
  };
  now: string;
};

type Row = {
  id: string;
  member_name: Uint8Array;
  org_name: string;
  time_zone: string;
  host_states: string[];
  members: number;
  silent: boolean | null;
  dead: boolean | null;
  waiting:
    | {
        id: string;
        codename: string;
        kind: string;
        severity: string;
        raised_at: string;
        called: boolean;
        shown: boolean;
        calls: number;
      }[]
    | null;
  drill: string | null;
};

/** Who answers for the delivery of alerts. */
const WHO_ANSWERS = codesOf("role").filter((role) => mayDo([role], "ladder:manage"));

/** One statement. */
export async function loadShell(tx: Tx, actor: Actor): Promise<Shell> {
  const [row] = await tx.$queryRaw<Row[]>`
    select m.id, m.name as member_name, o.name as org_name, o.time_zone, o.host_states,
      (select count(*)::int from (select 1 from member x where x.org_id = o.id and x.status = 'active' limit 2) few) as members,
      case when m.roles && ${WHO_ANSWERS} then not exists (select 1 from worker_heartbeat
        where beat_at > amparo_now() - make_interval(secs => ${SILENT_SECONDS})) end as silent,
      case when m.roles && ${WHO_ANSWERS} then exists (select 1 from outbox x where x.org_id = o.id and x.state = 'failed_final'
        and x.dismissed_at is null and x.purpose not in ('verify', 'test', 'dead_letter')) end as dead,
      (select json_agg(w) from (
        select a.id, c.codename, a.kind, a.severity, a.raised_at, r.id is not null as called, r.shown_at is not null as shown,
          coalesce(e.page_no, 0) as calls
        from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id
          left join alert_recipient r on r.org_id = a.org_id and r.alert_id = a.id and r.user_id = m.id
          left join escalation e on e.org_id = a.org_id and e.alert_id = a.id
        where a.org_id = o.id and a.state = 'raised'
        order by array_position(array['imminent','critical','high','elevated','watch'], a.severity), a.raised_at limit ${MOST_WAITING}) w) as waiting,
      (select d.id from drill d join drill_answer n on n.org_id = d.org_id and n.drill_id = d.id and n.user_id = m.id
        where d.org_id = o.id and d.ends_at > amparo_now() and n.answered_at is null order by d.started_at desc limit 1) as drill
    from organisation o join member m on m.org_id = o.id and m.id = ${actor.userId}::uuid where o.id = ${actor.orgId}::uuid`;
  if (!row) throw new Error("a member without an organisation");
  const ops = await vaultOf(tx).ops();
  const can = (permission: Parameters<typeof mayDo>[1]) => mayDo(actor.roles, permission);
  return {
    member: {
      id: row.id,
      name: ops.open("member.name", row.id, row.member_name),
      roles: actor.roles,
      isDiscreet: actor.isDiscreet,
      isAlone: row.members === 1,
    },
    organisation: { name: row.org_name, timeZone: row.time_zone, hostStates: row.host_states },
    waiting: (row.waiting ?? []).map((alert) => ({
      id: alert.id,
      codename: alert.codename,
      kind: alert.kind,
      severity: alert.severity,
      raisedAt: new Date(alert.raised_at).toISOString(),
      isCalled: alert.called,
      isShown: alert.shown,
      calls: alert.calls,
    })),
    drill: row.drill,
    trouble:
      row.silent === null || row.dead === null
        ? null
        : { isWorkerSilent: row.silent, hasDeadLetters: row.dead },
    can: {
      logCase: can("case:log"),
      raiseAlert: can("alert:raise"),
      search: can("search:people"),
      manage: can("member:manage"),
      viewCases: can("case:view"),
      setLadders: can("ladder:manage"),
    },
    now: clock(tx).toString(),
  };
}
