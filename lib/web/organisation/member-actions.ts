"use server";

import type { Actor } from "../../access/actor.ts";
import { endSessionsIn } from "../../auth/session-acts.ts";
import { withActor } from "../../db/client.ts";
import { publish } from "../../live/publish.ts";
import { requireOrganisationAccess } from "../../organisations/admin.ts";
import { changeMember as change, setMemberStatus } from "../../organisations/members.ts";
import { findMember, listTeams } from "../../organisations/queries.ts";
import { label } from "../../vocabulary/labels.ts";
import { action, type Outcome } from "../action.ts";
import { ChangeMemberInput, MemberInput } from "./schema.ts";

const PERMISSION = "member:manage";

/** Roles and teams. The loss of a role ends the member's sessions here: what they have open was drawn for who they were. */
export const changeMember = action(
  { input: ChangeMemberInput, permission: PERMISSION },
  async ({ memberId, ...wanted }, actor) => {
    const outcome = await withActor(actor, async (tx) => ({
      changed: await change(tx, requireOrganisationAccess(tx, actor, PERMISSION), memberId, wanted),
      teams: await listTeams(tx),
    }));
    const { changed, teams } = outcome;
    if (changed.ok) {
      if (changed.value.hasLostRole && memberId !== actor.userId)
        await endSessionsIn(actor.orgId, memberId, "role");
      return { ok: true, to: "/organisation#members" };
    }
    if (changed.error.code === "lastAdmin")
      return { ok: false, error: "organisation.member.lastAdmin", field: "roles" };
    const { roles, teamIds } = changed.error.theirs;
    return {
      ok: false,
      error: "staleVersion",
      theirs: {
        roles: roles.map((role) => label("role", role, actor.locale)).join(", "),
        teamIds: teams
          .filter(({ id }) => teamIds.includes(id))
          .map(({ name }) => name)
          .join(", "),
      },
    };
  },
);

/** Lets a member in no more. What they wrote and did stays. */
export const disableMember = action(
  { input: MemberInput, permission: PERMISSION },
  async ({ memberId }, actor) => {
    const outcome = await setStatus(actor, memberId, "disabled");
    if (outcome.ok) await endSessionsIn(actor.orgId, memberId, "disabled");
    return outcome;
  },
);

/** Lets a member in again. */
export const enableMember = action({ input: MemberInput, permission: PERMISSION }, ({ memberId }, actor) =>
  setStatus(actor, memberId, "active"),
);

async function setStatus(actor: Actor, memberId: string, status: "active" | "disabled"): Promise<Outcome> {
  const outcome = await withActor(actor, (tx) =>
    setMemberStatus(tx, requireOrganisationAccess(tx, actor, PERMISSION), memberId, status),
  );
  if (outcome.ok)
    return {
      ok: true,
      message: status === "active" ? "organisation.member.enabled" : "organisation.member.disabled",
    };
  return {
    ok: false,
    error: outcome.error === "lastAdmin" ? "organisation.member.lastAdmin" : "alreadyDone",
  };
}

/** Ends every session a member has in this organisation: a device was lost, or taken. */
export const endMemberSessions = action(
  { input: MemberInput, permission: PERMISSION },
  async ({ memberId }, actor) => {
    const isHere = await withActor(actor, async (tx) => {
      requireOrganisationAccess(tx, actor, PERMISSION);
      const member = await findMember(tx, memberId);
      if (member) await publish(tx, "session.ended", { userId: memberId });
      return member !== null;
    });
    if (!isHere) return { ok: false, error: "notFound" };
    const count = await endSessionsIn(actor.orgId, memberId, "by_admin");
    return { ok: true, message: { code: "organisation.member.sessionsEnded", params: { count } } };
  },
);
