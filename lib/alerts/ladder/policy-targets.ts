import "server-only";
import { NotFound } from "../../access/proof.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { LadderStep } from "./model.ts";

/** @throws NotFound unless everybody and everything that the steps name is of this organisation */
export async function requireTargets(tx: Tx, steps: readonly LadderStep[]): Promise<void> {
  const targets = steps.flatMap((step) => step.targets);
  const ids = (name: "userId" | "teamId" | "rotaId") => [
    ...new Set(
      targets.flatMap((target) =>
        name in target ? [(target as Record<string, string>)[name] as string] : [],
      ),
    ),
  ];
  const [members, teams, rotas] = [ids("userId"), ids("teamId"), ids("rotaId")];
  const { orgId } = unitOf(tx);
  const [found] = await tx.$queryRaw<{ count: number }[]>`
    select (select count(*) from member where org_id = ${orgId}::uuid and id = any (${members}::uuid[]))::int
      + (select count(*) from team where org_id = ${orgId}::uuid and id = any (${teams}::uuid[]))::int
      + (select count(*) from rota where org_id = ${orgId}::uuid and id = any (${rotas}::uuid[]))::int as count`;
  if (found?.count !== members.length + teams.length + rotas.length) throw new NotFound();
}
