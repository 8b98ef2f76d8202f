import type { Actor } from "../../../lib/access/actor.ts";
import { planDrills } from "../../../lib/alerts/drills/plan.ts";
import { createPolicy, type PolicyFields } from "../../../lib/alerts/ladder/policy-edit.ts";
import { withActor } from "../../../lib/db/client.ts";
import { requireOrganisationAccess } from "../../../lib/organisations/admin.ts";
import type { DemoRotas } from "./rotas.ts";

/** A ladder each for the two gravest; the others climb the program's own. And an hour of the week at which everybody is tried. */
export async function setLadders(lead: Actor, { duty, night }: DemoRotas): Promise<void> {
  const onCall = [{ kind: "rota", rotaId: duty } as const, { kind: "rota", rotaId: night } as const];
  const policies: PolicyFields[] = [
    {
      name: "A removal is under way",
      severities: ["imminent"],
      repeats: null,
      steps: [
        { targets: [...onCall, { kind: "lead" }], delayMinutes: 3, mustAll: false },
        { targets: [{ kind: "case" }], delayMinutes: 5, mustAll: false },
        { targets: [{ kind: "everyone" }], delayMinutes: 10, mustAll: false },
      ],
    },
    {
      name: "Critical: whoever is on call, then the case",
      severities: ["critical"],
      repeats: 5,
      steps: [
        { targets: onCall, delayMinutes: 10, mustAll: false },
        { targets: [{ kind: "case" }], delayMinutes: 15, mustAll: false },
        { targets: [{ kind: "everyone" }], delayMinutes: 30, mustAll: false },
      ],
    },
  ];
  await withActor(lead, async (tx) => {
    const access = requireOrganisationAccess(tx, lead, "ladder:manage");
    for (const fields of policies) {
      const made = await createPolicy(tx, access, fields, {});
      if (!made.ok) throw new Error(made.error.code);
    }
    const hour = { zone: "Asia/Almaty", weekday: 3, time: "11:00" };
    await planDrills(tx, requireOrganisationAccess(tx, lead, "drill:run"), hour);
  });
}
