/**
 * How a value is checked before it is written: an id, a short word of ours, an address as a template, a number, yes or no, a sentence
 * written in this program, a place in a file of it.
 */
export type Kind = "id" | "code" | "route" | "count" | "flag" | "sentence" | "frame";

/** Everything the program may log. A new event is a new line here, and a question: does a value tell who somebody is? */
export const EVENTS = {
  "boot.ready": { part: "code", ms: "count" },
  "boot.refused": { part: "code", problem: "sentence" },
  "shutdown.begun": { part: "code" },
  "shutdown.done": { part: "code", ms: "count" },
  "request.failed": { requestId: "id", route: "route", code: "code" },
  "request.refused": { requestId: "id", route: "route", code: "code" },
  "console.silenced": { code: "code", at: "frame" },
  "db.unavailable": {},
  "db.pool_error": {},
  "db.connection_error": {},
  "db.retried": { code: "code", attempt: "count" },
  "integrity.damaged": { field: "code", rowId: "id" },
  "live.listening": {},
  "live.lost": {},
  "live.stream_opened": { streams: "count" },
  "live.stream_closed": { streams: "count" },
  "worker.beat_failed": { code: "code" },
  "worker.task_failed": { task: "code", code: "code" },
  "worker.clock_differs": { ms: "count" },
  "worker.ping_refused": { status: "count" },
  "delivery.failed": { outboxId: "id", code: "code" },
  "mail.sent": { outboxId: "id" },
  "mail.failed": { outboxId: "id", code: "code" },
  "assessment.failed": { caseId: "id", code: "code" },
  "shift_watch.failed": { code: "code" },
  "drill.failed": { orgId: "id", code: "code" },
  "reminder.failed": { reminderId: "id", code: "code" },
  "alert.climb_failed": { alertId: "id", code: "code" },
  "alert.delivery_failed": { alertId: "id", code: "code" },
} as const satisfies Record<string, Readonly<Record<string, Kind>>>;
