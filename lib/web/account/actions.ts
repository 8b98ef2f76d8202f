"use server";

import { changePassphrase as storePassphrase } from "../../auth/change-passphrase.ts";
import { beginRenewal } from "../../auth/enrolment.ts";
import { renewRecoveryCodes } from "../../auth/recovery.ts";
import { endOwnSessions } from "../../auth/session-acts.ts";
import { withActor } from "../../db/client.ts";
import { publish } from "../../live/publish.ts";
import { changeOwnDetails, getOwnMember, setOwnScreen } from "../../organisations/own-details.ts";
import { getOrganisation } from "../../organisations/queries.ts";
import { isCode } from "../../vocabulary/codes.ts";
import { label } from "../../vocabulary/labels.ts";
import { action } from "../action.ts";
import { setAttempt } from "../auth/attempt-cookie.ts";
import { beginSession, showLocale } from "../auth/begin-session.ts";
import { hashOfNew } from "../auth/new-passphrase.ts";
import { tellOwner } from "../auth/notices.ts";
import { currentSender } from "../auth/sender.ts";
import { proveOwn } from "./prove-own.ts";
import {
  DetailsInput,
  DiscreetInput,
  EndSessionInput,
  LocaleInput,
  NothingInput,
  PassphraseInput,
  ProveInput,
} from "./schema.ts";

/** Name, phone and languages. */
export const saveDetails = action({ input: DetailsInput, permission: null }, async (details, actor) => {
  const saved = await withActor(actor, (tx) => changeOwnDetails(tx, details));
  if (saved.ok) return { ok: true, message: "account.saved" };
  const { name, phone, languages } = saved.error.theirs;
  const spoken = languages.map((code) =>
    isCode("language", code) ? label("language", code, actor.locale) : code,
  );
  return {
    ok: false,
    error: "staleVersion",
    theirs: { name, phone: phone ?? "", languages: spoken.join(", ") },
  };
});

/** The language one reads in, here and wherever one signs in. */
export const saveLocale = action({ input: LocaleInput, permission: null }, async ({ locale }, actor) => {
  await withActor(actor, (tx) => setOwnScreen(tx, { locale }));
  await showLocale(locale);
  return { ok: true, message: "account.saved" };
});

/** Whether names are hidden on one's screens. */
export const saveDiscreet = action(
  { input: DiscreetInput, permission: null },
  async ({ discreet }, actor) => {
    await withActor(actor, (tx) => setOwnScreen(tx, { isDiscreet: discreet === "yes" }));
    return { ok: true };
  },
);

/** Another passphrase. Every other session ends; this browser gets a new one. */
export const changePassphrase = action({ input: PassphraseInput, permission: null }, async (input, actor) => {
  const proved = await proveOwn(actor, input.passphrase);
  if (!proved.ok) return { ok: false, error: proved.error, field: "passphrase" };
  const { name, email, organisation } = await withActor(
    actor,
    async (tx) => ({ ...(await getOwnMember(tx)), organisation: (await getOrganisation(tx)).name }),
    { readOnly: true },
  );
  const hash = await hashOfNew(input.newPassphrase, [name, email, organisation]);
  if (!hash.ok) return { ok: false, error: hash.error, field: "newPassphrase" };
  await beginSession(await storePassphrase(actor, hash.value, (await currentSender()).deviceLabel));
  await tellStreams(actor);
  tellOwner(actor.userId, "passphraseChanged");
  return { ok: true, to: "/account?done=passphrase" };
});

/** Another authenticator: the passphrase first, then its first code on the next page. */
export const renewAuthenticator = action(
  { input: ProveInput, permission: null },
  async ({ passphrase }, actor) => {
    const proved = await proveOwn(actor, passphrase);
    if (!proved.ok) return { ok: false, error: proved.error, field: "passphrase" };
    await setAttempt(await beginRenewal(actor.userId, actor.orgId, (await currentSender()).deviceLabel));
    return { ok: true, to: "/enrol?to=/account" };
  },
);

/** Ten new recovery codes; the former ones open nothing from now on. */
export const renewCodes = action({ input: ProveInput, permission: null }, async ({ passphrase }, actor) => {
  const proved = await proveOwn(actor, passphrase);
  if (!proved.ok) return { ok: false, error: proved.error, field: "passphrase" };
  await setAttempt(await renewRecoveryCodes(actor, (await currentSender()).deviceLabel));
  return { ok: true, to: "/recovery-codes?to=/account" };
});

/** Ends another of one's sessions. */
export const endSession = action(
  { input: EndSessionInput, permission: null },
  async ({ sessionId }, actor) => {
    const ended = await endOwnSessions(actor.userId, actor.sessionId, sessionId);
    await tellStreams(actor);
    return ended > 0 ? { ok: true, message: "account.sessions.ended" } : { ok: false, error: "alreadyDone" };
  },
);

/** Ends all but this one. */
export const endOtherSessions = action({ input: NothingInput, permission: null }, async (_input, actor) => {
  const count = await endOwnSessions(actor.userId, actor.sessionId, null);
  await tellStreams(actor);
  return { ok: true, message: { code: "account.sessions.othersEnded", params: { count } } };
});

/** Open streams look at their sessions at once instead of within half a minute. */
async function tellStreams(actor: Parameters<typeof withActor>[0]): Promise<void> {
  await withActor(actor, (tx) => publish(tx, "session.ended", { userId: actor.userId }));
}
