import { z } from "zod";
import { localeField, secretField, versionField } from "../auth/fields.ts";
import { aboutFields } from "../auth/schema.ts";

export const DetailsInput = z.strictObject({ ...aboutFields, version: versionField });
export const LocaleInput = z.strictObject({ locale: localeField });
export const DiscreetInput = z.strictObject({ discreet: z.enum(["yes", "no"]) });
export const PassphraseInput = z.strictObject({ passphrase: secretField, newPassphrase: secretField });
export const ProveInput = z.strictObject({ passphrase: secretField });
export const EndSessionInput = z.strictObject({ sessionId: z.uuid() });
export const NothingInput = z.strictObject({});
