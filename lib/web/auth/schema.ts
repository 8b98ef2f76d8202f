import { z } from "zod";
import { isCountryCode } from "../../i18n/regions.ts";
import { codeOf } from "../../vocabulary/codes.ts";
import {
  choicesOf,
  emailField,
  line,
  localeField,
  nameField,
  phoneField,
  secretField,
  zoneField,
} from "./fields.ts";

/** Where to go afterwards: checked where it is used, and only a path of ours. */
const to = z.string().max(1000).optional();

export const SignInInput = z.strictObject({
  // Not judged here: whatever is typed gets the same answer as an address nobody has.
  email: z.string().min(1).max(400),
  passphrase: secretField,
  to,
});

export const CodeInput = z.strictObject({ code: z.string().trim().min(1).max(60), to });
export const RecoveryCodeInput = z.strictObject({ recoveryCode: z.string().trim().min(1).max(200), to });
export const OrganisationInput = z.strictObject({ organisationId: z.uuid(), to });
export const OnwardInput = z.strictObject({ to });
export const UnlockInput = z.strictObject({ passphrase: secretField, to });
export const NotedInput = z.strictObject({ noted: z.literal("yes", { error: "mustAgree" }), to });

/** An unguessable word of a link. */
const token = z.string().max(100);

export const settingsFields = {
  organisation: line(120),
  hostStates: choicesOf(z.string().refine(isCountryCode, "unknownChoice")).refine(
    (states) => states.length > 0,
    "required",
  ),
  timeZone: zoneField,
  language: localeField,
  codenameLanguage: localeField,
};

export const SetupInput = z.strictObject({
  token,
  ...settingsFields,
  team: line(80),
  name: nameField,
  email: emailField,
  phone: phoneField,
  passphrase: secretField,
});

export const SetupTestMailInput = z.strictObject({ token, testMailTo: emailField });

export const aboutFields = {
  name: nameField,
  phone: phoneField,
  languages: choicesOf(codeOf("language")),
};

export const JoinInput = z.strictObject({
  token,
  ...aboutFields,
  locale: localeField,
  passphrase: secretField,
});
export const JoinAsKnownInput = JoinInput.extend({ code: z.string().trim().min(1).max(60) });
export const ResetInput = z.strictObject({ token, passphrase: secretField });
