"use server";

import { removeChannel, renameChannel, tryChannel } from "../../alerts/channels/change.ts";
import { clearRules, setQuietHours, setRules } from "../../alerts/channels/rules.ts";
import { resendCode, verifyChannel } from "../../alerts/channels/verify.ts";
import { withActor } from "../../db/client.ts";
import { proveOwn } from "../account/prove-own.ts";
import { NothingInput } from "../account/schema.ts";
import { action } from "../action.ts";
import { currentSender } from "../auth/sender.ts";
import { addProved } from "./add-proved.ts";
import { said } from "./said.ts";
import {
  AddBrowserInput,
  AddMailInput,
  AddNumberInput,
  AddTelegramInput,
  AddWebhookInput,
  ChannelInput,
  CodeInput,
  QuietInput,
  RemoveInput,
  RenameInput,
  RulesInput,
} from "./schema.ts";

/** Another mail address; its code is typed on the next page. */
export const addMail = action({ input: AddMailInput, permission: null }, async (input, actor) => {
  const { address, label = null } = input;
  const added = await addProved(actor, input.passphrase, { kind: "email", address, label });
  return added.ok ? { ok: true, to: `/account/channels/${added.value.channelId}` } : added.error;
});

/** A number, for Signal or for text messages. */
export const addNumber = action({ input: AddNumberInput, permission: null }, async (input, actor) => {
  const { kind, address, label = null } = input;
  const added = await addProved(actor, input.passphrase, { kind, address: address as string, label });
  return added.ok ? { ok: true, to: `/account/channels/${added.value.channelId}` } : added.error;
});

/** A Telegram chat; what to send from it stands on the next page. */
export const addTelegram = action({ input: AddTelegramInput, permission: null }, async (input, actor) => {
  const added = await addProved(actor, input.passphrase, { kind: "telegram", label: input.label ?? null });
  return added.ok ? { ok: true, to: `/account/channels/${added.value.channelId}` } : added.error;
});

/** A webhook. Its signing secret is in the answer, this once. */
export const addWebhook = action({ input: AddWebhookInput, permission: null }, async (input, actor) => {
  const { address, label = null } = input;
  const added = await addProved(actor, input.passphrase, { kind: "webhook", address, label });
  if (!added.ok) return added.error;
  const { channelId, secret } = added.value;
  return { ok: true, message: "channels.said.hookAdded", data: { channelId, secret: secret ?? "" } };
});

/** This browser, by the subscription it has just made. */
export const addBrowser = action({ input: AddBrowserInput, permission: null }, async (input, actor) => {
  const { endpoint, p256dh, auth } = input;
  const label = input.label ?? (await currentSender()).deviceLabel;
  const keys = { p256dh, auth };
  const added = await addProved(actor, input.passphrase, {
    kind: "web_push",
    address: endpoint,
    keys,
    label,
  });
  return added.ok ? { ok: true, to: `/account/channels/${added.value.channelId}` } : added.error;
});

/** The code that came. */
export const enterCode = action(
  { input: CodeInput, permission: null },
  async ({ channelId, code }, actor) => {
    const result = await withActor(actor, (tx) => verifyChannel(tx, channelId, code));
    if (result.ok) return { ok: true, message: "channels.said.verified" };
    return { ok: false, error: said(result.error), field: "code" };
  },
);

/** Another code, or another first message. */
export const sendCode = action({ input: ChannelInput, permission: null }, async ({ channelId }, actor) => {
  const result = await withActor(actor, (tx) => resendCode(tx, channelId));
  if (result.ok) return { ok: true, message: "channels.said.sentAgain" };
  return { ok: false, error: result.error === "already" ? "alreadyDone" : said(result.error) };
});

/** *Send me a test*: what becomes of it shows on the page. */
export const sendTest = action({ input: ChannelInput, permission: null }, async ({ channelId }, actor) => {
  const result = await withActor(actor, (tx) => tryChannel(tx, channelId));
  return result.ok ? { ok: true } : { ok: false, error: said(result.error) };
});

/** What the channel is called. */
export const nameChannel = action(
  { input: RenameInput, permission: null },
  async ({ channelId, label }, actor) => {
    await withActor(actor, (tx) => renameChannel(tx, channelId, label ?? null));
    return { ok: true, message: "account.saved" };
  },
);

/** Takes a channel away. Removed twice is removed. */
export const dropChannel = action(
  { input: RemoveInput, permission: null },
  async ({ channelId, passphrase }, actor) => {
    const proved = await proveOwn(actor, passphrase);
    if (!proved.ok) return { ok: false, error: proved.error, field: "passphrase" };
    await withActor(actor, (tx) => removeChannel(tx, channelId));
    return { ok: true, to: "/account/channels?done=removed" };
  },
);

/** Which channel, from which severity on, after how long. */
export const saveRules = action({ input: RulesInput, permission: null }, async (rules, actor) => {
  const result = await withActor(actor, (tx) => setRules(tx, rules));
  return result.ok
    ? { ok: true, message: "channels.said.rulesSaved" }
    : { ok: false, error: said(result.error) };
});

/** Every channel at once again. */
export const dropRules = action({ input: NothingInput, permission: null }, async (_input, actor) => {
  await withActor(actor, clearRules);
  return { ok: true, message: "channels.said.rulesDropped" };
});

/** The hours in which nothing below Imminent leaves. */
export const saveQuietHours = action({ input: QuietInput, permission: null }, async (hours, actor) => {
  await withActor(actor, (tx) => setQuietHours(tx, hours));
  return { ok: true, message: "channels.said.quietSaved" };
});

/** No quiet hours any more. */
export const dropQuietHours = action({ input: NothingInput, permission: null }, async (_input, actor) => {
  await withActor(actor, (tx) => setQuietHours(tx, null));
  return { ok: true, message: "channels.said.quietDropped" };
});
