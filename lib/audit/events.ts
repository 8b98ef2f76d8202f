import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** Every act the record knows. A new one is listed here. */
export const AUDIT_ACTIONS = [
  "setup.done",
  "sign_in.ok",
  "sign_in.failed",
  "sign_out",
  "session.ended",
  "session.locked",
  "session.unlocked",
  "passphrase.changed",
  "factor.enrolled",
  "recovery_code.used",
  "recovery_codes.made",
  "member.invited",
  "member.joined",
  "member.changed",
  "member.disabled",
  "invitation.revoked",
  "organisation.changed",
  "team.changed",
  "case.logged",
  "case.viewed",
  "case.changed",
  "case.assigned",
  "case.assessed",
  "case.closed",
  "case.reopened",
  "case.linked",
  "person.changed",
  "contact.recorded",
  "custody.recorded",
  "custody.moved",
  "custody.ended",
  "sign.recorded",
  "sign.struck_out",
  "place.added",
  "place.changed",
  "note.written",
  "proceeding.opened",
  "proceeding.changed",
  "hearing.recorded",
  "decision.recorded",
  "notice.recorded",
  "decision.set_aside",
  "filing.recorded",
  "filing.confirmed",
  "measure.recorded",
  "measure.served",
  "measure.confirmed",
  "measure.lifted",
  "measure.disregarded",
  "extradition.recorded",
  "removal.recorded",
  "removal.carried_out",
  "document.added",
  "document.opened",
  "document.struck",
  "deadline.started",
  "deadline.settled",
  "deadline.reopened",
  "deadline.answered",
  "deadline.pack_accepted",
  "deadline.pack_kept",
  "rule.confirmed",
  "rule.confirmation_withdrawn",
  "rule.added",
  "rule.changed",
  "rule.withdrawn",
  "calendar.changed",
  "calendar.confirmed",
  "calendar.confirmation_withdrawn",
  "search.people",
  "alert.raised",
  "alert.undone",
  "alert.updated",
  "alert.taken",
  "alert.renewed",
  "alert.passed_on",
  "alert.answered",
  "alert.escalated",
  "alert.lapsed",
  "alert.stand_down_asked",
  "alert.stand_down_refused",
  "alert.stood_down",
  "alert.seen",
  "rota.added",
  "rota.changed",
  "rota.ended",
  "rota.override_added",
  "rota.override_removed",
  "absence.recorded",
  "absence.removed",
  "shift.swap_asked",
  "shift.swap_answered",
  "shift.handed_over",
  "alert_rule.changed",
  "ladder.changed",
  "drill.begun",
  "drill.planned",
  "access.denied",
  "integrity.damaged",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export type AuditEntry = {
  action: AuditAction;
  objectType?: string;
  objectId?: string | null;
  outcome?: "ok" | "refused" | "failed";
  reasonCode?: string;
  requestId?: string;
};

/** Writes one entry into the record, in the transaction of the act: they commit together or not at all. No free text, no names. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const unit = unitOf(tx);
  await tx.$executeRaw`insert into audit_event (org_id, id, actor_id, session_id, action, object_type, object_id, outcome, reason_code, request_id, at)
    values (${unit.orgId}::uuid, ${newId()}::uuid, ${unit.userId}::uuid, ${unit.sessionId ?? null}::uuid, ${entry.action}, ${entry.objectType ?? null},
      ${entry.objectId ?? null}::uuid, ${entry.outcome ?? "ok"}, ${entry.reasonCode ?? null}, ${entry.requestId ?? null}::uuid, amparo_now())`;
}
