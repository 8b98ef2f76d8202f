import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { newId } from "../../db/id.ts";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import { publish } from "../../live/publish.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Span } from "./cover.ts";
import { isAwayIn, isHeldBy } from "./holds.ts";
import { fromNow, putOverride, rotaIn } from "./override.ts";
import { whoCanBeOnCall } from "./people.ts";
import { holdRota } from "./rota-commands.ts";
import { tellRota } from "./tell.ts";

/** What is asked: that a colleague takes my shift, in exchange for one of theirs or for nothing. */
export type SwapWish = { rotaId: string; askedOf: string; shift: Span; inReturn: Span | null };

/** `notYours`, `notTheirs`: the shift is no longer whose it was, in whole or in part. `away`: whoever would take one is not there. */
export type SwapRefusal = "over" | "notYours" | "notTheirs" | "away" | "notCallable";

type SwapRow = {
  id: string;
  rota_id: string;
  asked_by: string;
  asked_of: string;
  starts_at: Date;
  ends_at: Date;
  return_starts_at: Date | null;
  return_ends_at: Date | null;
  state: string;
};

const instant = (date: Date) => Temporal.Instant.from(date.toISOString());

/** Asks a colleague to take a shift of one's own. Nothing moves before they have said yes. @throws NotFound when there is no such rota */
export async function askSwap(tx: Tx, wish: SwapWish): Promise<Result<string, SwapRefusal>> {
  const { orgId, userId } = unitOf(tx);
  if (userId === null || wish.askedOf === userId) throw new NotFound();
  await holdRota(tx, wish.rotaId);
  const refusal = await whyNot(tx, { ...wish, askedBy: userId });
  if (refusal) return err(refusal);
  const id = newId();
  const { shift, inReturn } = wish;
  await tx.$executeRaw`insert into shift_swap (org_id, id, rota_id, asked_by, asked_of, starts_at, ends_at, return_starts_at, return_ends_at)
    values (${orgId}::uuid, ${id}::uuid, ${wish.rotaId}::uuid, ${userId}::uuid, ${wish.askedOf}::uuid, ${shift.start.toString()}::timestamptz,
      ${shift.end.toString()}::timestamptz, ${inReturn?.start.toString() ?? null}::timestamptz, ${inReturn?.end.toString() ?? null}::timestamptz)`;
  await recordAudit(tx, { action: "shift.swap_asked", objectType: "shift_swap", objectId: id });
  for (const to of [userId, wish.askedOf]) await publish(tx, "rota.changed", { userId: to, subjectId: id });
  return ok(id);
}

/**
 * Answers what one was asked. Accepting puts each in for the other in the same transaction, and is refused when a shift has changed hands since.
 * @throws NotFound when nothing such was asked of who answers
 */
export async function answerSwap(
  tx: Tx,
  id: string,
  answer: "accepted" | "refused",
): Promise<Result<void, SwapRefusal | "answered">> {
  const { userId } = unitOf(tx);
  const found = await findSwap(tx, id);
  if (!found || found.asked_of !== userId) throw new NotFound();
  // The rota is held before the question, in the order in which every change of a rota does.
  await holdRota(tx, found.rota_id);
  if ((await lockedState(tx, id)) !== "asked") return err("answered");
  if (answer === "accepted") {
    const wish = wishOf(found);
    const refusal = await whyNot(tx, wish);
    if (refusal) return err(refusal);
    const { rotaId, askedBy, askedOf, shift, inReturn } = wish;
    await putOverride(tx, { ...fromNow(tx, shift), rotaId, userId: askedOf, swapId: id });
    if (inReturn) await putOverride(tx, { ...fromNow(tx, inReturn), rotaId, userId: askedBy, swapId: id });
  }
  await settle(tx, found, answer);
  if (answer === "accepted") await tellRota(tx, found.rota_id);
  return ok();
}

/** Takes back what one has asked. @throws NotFound when one has not */
export async function withdrawSwap(tx: Tx, id: string): Promise<Result<void, "answered">> {
  const found = await findSwap(tx, id);
  if (!found || found.asked_by !== unitOf(tx).userId) throw new NotFound();
  if ((await lockedState(tx, id)) !== "asked") return err("answered");
  await settle(tx, found, "withdrawn");
  return ok();
}

async function whyNot(tx: Tx, wish: SwapWish & { askedBy: string }): Promise<SwapRefusal | null> {
  if (!(await whoCanBeOnCall(tx)).some(({ id }) => id === wish.askedOf)) return "notCallable";
  return (
    (await whyNotOne(tx, wish.rotaId, wish.shift, wish.askedBy, wish.askedOf, "notYours")) ??
    (wish.inReturn &&
      (await whyNotOne(tx, wish.rotaId, wish.inReturn, wish.askedOf, wish.askedBy, "notTheirs")))
  );
}

async function whyNotOne(
  tx: Tx,
  rotaId: string,
  shift: Span,
  holder: string,
  taker: string,
  moved: "notYours" | "notTheirs",
): Promise<SwapRefusal | null> {
  if (Temporal.Instant.compare(shift.start, shift.end) >= 0) return moved;
  if (Temporal.Instant.compare(shift.end, clock(tx)) <= 0) return "over";
  const span = fromNow(tx, shift);
  const rota = await rotaIn(tx, rotaId, span);
  if (!isHeldBy(rota, span, holder)) return moved;
  return isAwayIn(rota, span, taker) ? "away" : null;
}

async function findSwap(tx: Tx, id: string): Promise<SwapRow | null> {
  const [row] = await tx.$queryRaw<SwapRow[]>`
    select id, rota_id, asked_by, asked_of, starts_at, ends_at, return_starts_at, return_ends_at, state from shift_swap
    where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid`;
  return row ?? null;
}

async function lockedState(tx: Tx, id: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ state: string }[]>`
    select state from shift_swap where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid for update`;
  return row?.state;
}

async function settle(tx: Tx, row: SwapRow, state: "accepted" | "refused" | "withdrawn"): Promise<void> {
  await tx.$executeRaw`update shift_swap set state = ${state}, answered_at = amparo_now(), version = version + 1
    where org_id = ${unitOf(tx).orgId}::uuid and id = ${row.id}::uuid`;
  const entry = { action: "shift.swap_answered", objectType: "shift_swap", objectId: row.id } as const;
  await recordAudit(tx, { ...entry, reasonCode: state });
  for (const userId of [row.asked_by, row.asked_of])
    await publish(tx, "rota.changed", { userId, subjectId: row.id });
}

function wishOf(row: SwapRow): SwapWish & { askedBy: string } {
  return {
    ...{ rotaId: row.rota_id, askedBy: row.asked_by, askedOf: row.asked_of },
    shift: { start: instant(row.starts_at), end: instant(row.ends_at) },
    inReturn:
      row.return_starts_at && row.return_ends_at
        ? { start: instant(row.return_starts_at), end: instant(row.return_ends_at) }
        : null,
  };
}

/** A question that waits. Moments are ISO text. */
export type SwapLine = {
  id: string;
  rotaId: string;
  askedBy: string;
  askedOf: string;
  shift: { start: string; end: string };
  inReturn: { start: string; end: string } | null;
};

/** What this person was asked, or has asked, and nobody has answered; not what is over. */
export async function listSwaps(tx: Tx): Promise<SwapLine[]> {
  const { orgId, userId } = unitOf(tx);
  const rows = await tx.$queryRaw<SwapRow[]>`
    select s.id, s.rota_id, s.asked_by, s.asked_of, s.starts_at, s.ends_at, s.return_starts_at, s.return_ends_at, s.state
    from shift_swap s join rota r on r.org_id = s.org_id and r.id = s.rota_id
    where s.org_id = ${orgId}::uuid and s.state = 'asked' and ${userId}::uuid in (s.asked_by, s.asked_of) and s.ends_at > amparo_now()
      and (r.ended_at is null or r.ended_at > amparo_now())
    order by s.starts_at, s.id`;
  return rows.map((row) => {
    const { rotaId, askedBy, askedOf, shift, inReturn } = wishOf(row);
    const text = ({ start, end }: Span) => ({ start: start.toString(), end: end.toString() });
    return {
      ...{ id: row.id, rotaId, askedBy, askedOf },
      ...{ shift: text(shift), inReturn: inReturn && text(inReturn) },
    };
  });
}
