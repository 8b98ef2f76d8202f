import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import { publish } from "../../live/publish.ts";
import type { Code } from "../../vocabulary/codes.ts";

/**
 * Somebody says that a drill has reached them. The first answer counts, with its moment and the channel it came by; none after it does.
 *
 * @returns `already` when they had answered before, `over` when the drill has ended, `notAsked` when there is no such drill for them
 */
export async function answerDrill(
  tx: Tx,
  drillId: string,
  userId: string,
  via: Code<"channel_kind">,
): Promise<"answered" | "already" | "over" | "notAsked"> {
  const { orgId } = unitOf(tx);
  const answered = await tx.$executeRaw`
    update drill_answer a set answered_at = amparo_now(), via = ${via} from drill d
    where a.org_id = ${orgId}::uuid and a.drill_id = ${drillId}::uuid and a.user_id = ${userId}::uuid and a.answered_at is null
      and d.org_id = a.org_id and d.id = a.drill_id and d.ends_at > amparo_now()`;
  if (answered === 0) return whyNot(tx, drillId, userId);
  await publish(tx, "drill.changed", { userId, subjectId: drillId });
  return "answered";
}

async function whyNot(tx: Tx, drillId: string, userId: string): Promise<"already" | "over" | "notAsked"> {
  const [row] = await tx.$queryRaw<{ answered: boolean }[]>`
    select answered_at is not null as answered from drill_answer
    where org_id = ${unitOf(tx).orgId}::uuid and drill_id = ${drillId}::uuid and user_id = ${userId}::uuid`;
  if (!row) return "notAsked";
  return row.answered ? "already" : "over";
}
