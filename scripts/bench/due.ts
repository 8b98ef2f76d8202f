import { performance } from "node:perf_hooks";
import { newId } from "../../lib/db/id.ts";
import { assessDue } from "../../lib/jobs/due.ts";
import type { Asked } from "./asked.ts";
import { makeCrew, newSecret } from "./crew.ts";
import { type Closing, type Ground, makeGround } from "./ground.ts";
import { seed } from "./seed/seed.ts";

/**
 * `npm run bench -- due`: the moments of so many open cases fall in one minute; one worker assesses them all, from the stored record to
 * the stored assessment.
 */
export async function benchDue(asked: Asked, closing: Closing, say: (words: string) => void): Promise<void> {
  const ground = await makeGround(closing);
  const crew = await makeCrew(newSecret());
  await seed(ground, crew, asked.cases);
  const due = await makeDue(ground);
  const began = performance.now();
  const used = process.cpuUsage();
  const assessed = await assessDue();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  const { rows } = await ground.superuser.query<{ left: number }>(
    "select count(*)::int as left from assessment where next_change_at <= now()",
  );
  say(`due at once: ${due} cases; assessed ${assessed}, left ${rows[0]?.left ?? "?"}`);
  say(
    `${seconds.toFixed(1)} s with one worker, of which it worked ${((user + system) / 1e6).toFixed(1)} s; goal: < 60`,
  );
}

/** Copies of a case come without an assessment: each gets one that is due. @returns how many are */
async function makeDue({ superuser }: Ground): Promise<number> {
  const { rows } = await superuser.query<{ org_id: string; id: string }>(
    `select org_id, id from case_file where status <> 'closed'
      and not exists (select 1 from assessment a where a.org_id = case_file.org_id and a.case_id = case_file.id)`,
  );
  const given = JSON.stringify(rows.map(({ org_id, id }) => ({ org_id, case_id: id, id: newId() })));
  await superuser.query(
    `insert into assessment (org_id, id, case_id, level, reckoned_level, triggers, lanes, questions)
      select g.org_id, g.id, g.case_id, 'watch', 'watch', '{}', '[]', 0
      from jsonb_to_recordset($1::jsonb) as g(org_id uuid, case_id uuid, id uuid)`,
    [given],
  );
  const { rowCount } = await superuser.query("update assessment set next_change_at = now()");
  return rowCount ?? 0;
}
