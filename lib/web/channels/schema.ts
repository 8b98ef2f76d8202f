import { z } from "zod";
import { webAddress } from "../../alerts/channels/address.ts";
import type { RuleOf } from "../../alerts/channels/rules.ts";
import { codeOf } from "../../vocabulary/codes.ts";
import { emailField, line, phoneField, secretField, zoneField } from "../auth/fields.ts";

const label = z.preprocess((value) => (value === "" ? undefined : value), line(60).optional());
const proved = { passphrase: secretField };
const channel = { channelId: z.uuid() };

const numberField = phoneField.refine((number) => number !== null, "required");
const webField = (problem: string) =>
  z
    .string()
    .max(4000)
    .transform((text, context) => {
      const address = webAddress(text);
      if (address) return address;
      context.addIssue({ code: "custom", message: text.trim() === "" ? "required" : problem });
      return z.NEVER;
    });

/** What a browser gives of its subscription (RFC 8291): a point of 65 bytes and a secret of 16, base64url. */
const subscription = {
  endpoint: webField("channels.said.badSubscription"),
  p256dh: z.string().regex(/^[\w-]{87}=?$/, "channels.said.badSubscription"),
  auth: z.string().regex(/^[\w-]{22}={0,2}$/, "channels.said.badSubscription"),
};

export const AddMailInput = z.strictObject({ address: emailField, label, ...proved });
export const AddNumberInput = z.strictObject({
  kind: z.enum(["signal", "sms"]),
  address: numberField,
  label,
  ...proved,
});
export const AddTelegramInput = z.strictObject({ label, ...proved });
export const AddWebhookInput = z.strictObject({
  address: webField("channels.said.badHook"),
  label,
  ...proved,
});
export const AddBrowserInput = z.strictObject({ ...subscription, label, ...proved });

export const CodeInput = z.strictObject({ ...channel, code: z.string().trim().min(1).max(40) });
export const ChannelInput = z.strictObject(channel);
export const RenameInput = z.strictObject({ ...channel, label });
export const RemoveInput = z.strictObject({ ...channel, ...proved });

const RULE_FIELD = /^(from|after)-([0-9a-f-]{36})$/;
const From = z.union([z.literal("never"), codeOf("alert_severity")], { error: "unknownChoice" });
const After = z.coerce.number().int().min(0).max(240);

/** Two fields a channel, `from-<id>` and `after-<id>`: from which severity on (or `never`), and after how many minutes. */
export const RulesInput = z.record(z.string(), z.unknown()).transform((values, context): RuleOf[] => {
  if (!Object.keys(values).every((name) => RULE_FIELD.test(name))) {
    context.addIssue({ code: "custom", message: "unknownField" });
    return z.NEVER;
  }
  const ids = Object.keys(values).flatMap((name) => (name.startsWith("from-") ? name.slice(5) : []));
  return ids.map((channelId) => {
    const from = From.safeParse(values[`from-${channelId}`]);
    if (!from.success)
      context.addIssue({ code: "custom", path: [`from-${channelId}`], message: "unknownChoice" });
    if (!from.success || from.data === "never") return { channelId, rule: null };
    const typed = values[`after-${channelId}`];
    const after = After.safeParse(typed === "" ? 0 : typed);
    if (!after.success)
      context.addIssue({ code: "custom", path: [`after-${channelId}`], message: "channels.said.badMinutes" });
    return { channelId, rule: { severityFrom: from.data, afterMinutes: after.data ?? 0 } };
  });
});

const hour = z.iso.time({ precision: -1, error: "notATime" });
export const QuietInput = z
  .strictObject({ from: hour, until: hour, zone: zoneField })
  .refine(({ from, until }) => from !== until, { path: ["until"], error: "channels.said.sameHour" });

export const ArrivedInput = z.strictObject({ id: z.uuid() });
export const RenewInput = z.strictObject({ former: webField("badFormat"), ...subscription });
