import { z } from "zod";
import { codeOf } from "../../vocabulary/codes.ts";
import { choicesOf, emailField, line, localeField, versionField } from "../auth/fields.ts";
import { settingsFields } from "../auth/schema.ts";

const rolesAndTeams = {
  roles: choicesOf(codeOf("role")).refine((roles) => roles.length > 0, "required"),
  teamIds: choicesOf(z.uuid()),
};

export const InviteInput = z.strictObject({ email: emailField, ...rolesAndTeams, locale: localeField });
export const InvitationInput = z.strictObject({ invitationId: z.uuid() });
export const MemberInput = z.strictObject({ memberId: z.uuid() });
export const ChangeMemberInput = z.strictObject({
  memberId: z.uuid(),
  ...rolesAndTeams,
  version: versionField,
});
export const NewTeamInput = z.strictObject({ teamName: line(80) });
export const RenameTeamInput = z.strictObject({
  teamId: z.uuid(),
  teamName: line(80),
  version: versionField,
});
export const SettingsInput = z.strictObject({ ...settingsFields, version: versionField });
export const NothingInput = z.strictObject({});
