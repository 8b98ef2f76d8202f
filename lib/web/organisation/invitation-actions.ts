"use server";

import { recordAudit } from "../../audit/events.ts";
import {
  INVITATION_HOURS,
  invite as makeInvitation,
  revokeInvitation as revoke,
} from "../../auth/invitations.ts";
import { mayOnceMore } from "../../auth/throttle.ts";
import { withActor } from "../../db/client.ts";
import { mailSettings, webSettings } from "../../env.ts";
import { requireOrganisationAccess } from "../../organisations/admin.ts";
import { requireTeams } from "../../organisations/members.ts";
import { getOrganisation, listMembers } from "../../organisations/queries.ts";
import { action } from "../action.ts";
import { sendNow } from "../auth/notices.ts";
import { InvitationInput, InviteInput } from "./schema.ts";

const PERMISSION = "member:manage";

/** Makes a link for one new member, shown once; sent as well where mail works. */
export const invite = action({ input: InviteInput, permission: PERMISSION }, async (input, actor) => {
  const { organisation, isMember } = await withActor(
    actor,
    async (tx) => {
      requireOrganisationAccess(tx, actor, PERMISSION);
      await requireTeams(tx, input.teamIds);
      const members = await listMembers(tx);
      return {
        organisation: await getOrganisation(tx),
        isMember: members.some(({ email }) => email === input.email),
      };
    },
    { readOnly: true },
  );
  if (isMember) return { ok: false, error: "organisation.invite.isMember", field: "email" };
  if (!(await mayOnceMore("invite", [actor.orgId, input.email])))
    return { ok: false, error: { code: "tooManyTries", params: { minutes: 60 } } };

  const { id, token } = await makeInvitation({ ...input, orgId: actor.orgId, invitedBy: actor.userId });
  await withActor(actor, (tx) =>
    recordAudit(tx, { action: "member.invited", objectType: "invitation", objectId: id }),
  );
  const link = `${webSettings().origin}/invitation/${token}`;
  if (!mailSettings()) return { ok: true, message: "organisation.invite.made", data: { link } };
  const sent = await sendNow(input.email, "invitation", input.locale, {
    organisation: organisation.name,
    link,
    hours: INVITATION_HOURS,
  });
  return {
    ok: true,
    message: sent.accepted ? "organisation.invite.sent" : "organisation.invite.notSent",
    data: { link },
  };
});

/** Makes a link worthless before it is used. */
export const revokeInvitation = action(
  { input: InvitationInput, permission: PERMISSION },
  async ({ invitationId }, actor) => {
    if (!(await revoke(actor.orgId, invitationId))) return { ok: false, error: "alreadyDone" };
    await withActor(actor, (tx) =>
      recordAudit(tx, { action: "invitation.revoked", objectType: "invitation", objectId: invitationId }),
    );
    return { ok: true, message: "organisation.invite.revoked" };
  },
);
