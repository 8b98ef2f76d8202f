import "server-only";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { codesOf, secretOf } from "../../auth/enrolment.ts";
import { findInvitation } from "../../auth/invitations.ts";
import { workplacesOf } from "../../auth/second-step.ts";
import { isSetupToken } from "../../auth/setup-tokens.ts";
import { totpUri } from "../../auth/totp.ts";
import { qrModules, qrPath } from "../../auth/totp-qr.ts";
import { mailSettings, webSettings } from "../../env.ts";
import type { Locale } from "../../i18n/locales.ts";
import { label } from "../../vocabulary/labels.ts";
import { currentSession, safeReturn } from "../session.ts";
import { currentAttempt } from "./attempt-cookie.ts";
import { type Choice, type ChoiceGroup, languageChoices, stateChoices, zoneChoices } from "./choices.ts";
import { onward } from "./onward.ts";

type Query = Record<string, string | string[] | undefined>;

/** One value of a page's query; sent twice, none. */
export const queryValue = (query: Query, name: string): string | undefined => {
  const value = query[name];
  return typeof value === "string" ? value : undefined;
};

export type SignInView = { to: string } & (
  | { step: "passphrase" | "code" | "recovery" }
  | { step: "organisation"; organisations: { id: string; name: string }[] }
);

/** How far somebody has come with signing in. Who is in already goes on; an attempt of another kind to its own page. */
export async function loadSignIn(query: Query): Promise<SignInView> {
  const to = safeReturn(queryValue(query, "to"));
  const session = await currentSession();
  if (session.kind === "open") redirect(to);
  const attempt = await currentAttempt();
  if (attempt?.purpose === "renew") redirect(onward("/enrol", to));
  if (attempt?.purpose !== "sign_in" || !attempt.isPasswordProved || !attempt.accountId)
    return { step: "passphrase", to };
  if (!attempt.isSecondProved)
    return { step: queryValue(query, "with") === "recovery" ? "recovery" : "code", to };
  return { step: "organisation", organisations: await workplacesOf(attempt.accountId), to };
}

/** The page of a locked session. Who is in, or in no session at all, has nothing to unlock. */
export async function loadUnlock(query: Query): Promise<{ to: string }> {
  const to = safeReturn(queryValue(query, "to"));
  const session = await currentSession();
  if (session.kind === "open") redirect(to);
  if (session.kind === "none") redirect(onward("/sign-in", to));
  return { to };
}

export type EnrolView = {
  to: string;
  /** Null when there is nothing to set up: it is over, or was never begun in this browser. */
  authenticator: { secret: string; uri: string; qr: { path: string; size: number } } | null;
};

/** The authenticator that is being set up. */
export async function loadEnrol(query: Query): Promise<EnrolView> {
  const to = safeReturn(queryValue(query, "to"));
  const attempt = await currentAttempt();
  if (attempt?.purpose === "codes") redirect(onward("/recovery-codes", to));
  if (!attempt || attempt.purpose === "sign_in") return { to, authenticator: null };
  const secret = await secretOf(attempt);
  // The host and no name: the list of an authenticator lies on a phone that may be taken.
  const uri = totpUri(secret, new URL(webSettings().origin).hostname);
  const modules = qrModules(uri);
  return {
    to,
    authenticator: {
      secret: secret.match(/.{1,4}/g)?.join(" ") ?? secret,
      uri,
      qr: { path: qrPath(modules), size: modules.length },
    },
  };
}

/** The recovery codes that wait to be noted down; none when that is done. */
export async function loadCodes(query: Query): Promise<{ to: string; codes: string[] }> {
  const to = safeReturn(queryValue(query, "to"));
  const attempt = await currentAttempt();
  return { to, codes: attempt?.purpose === "codes" ? await codesOf(attempt) : [] };
}

export type SetupView = {
  token: string;
  isOpen: boolean;
  hasMail: boolean;
  locale: Locale;
  choices: { states: ReturnType<typeof stateChoices>; zones: ChoiceGroup[] };
};

/** Whether a setup link still opens, whether there is a mail server to try, and what can be chosen. */
export async function loadSetup(query: Query): Promise<SetupView> {
  const token = queryValue(query, "token") ?? "";
  const locale = await getLocale();
  const choices = { states: stateChoices(locale), zones: await zonesToChoose() };
  return { token, isOpen: await isSetupToken(token), hasMail: mailSettings() !== null, locale, choices };
}

/** The zones under headings in the reader's language. */
export async function zonesToChoose(): Promise<ChoiceGroup[]> {
  const t = await getTranslations("setup.organisation");
  return zoneChoices({ near: t("nearZones"), others: t("otherZones") });
}

export type InvitationView =
  | { purpose: "join"; organisation: string; email: string; roles: string[]; locale: Locale }
  | { purpose: "reset"; email: string };

/** What a link invites to, in the reader's words; `invitation` is null for one that opens nothing, whatever the reason. */
export async function loadInvitation(
  token: string,
): Promise<{ invitation: InvitationView | null; languages: Choice[] }> {
  const locale = await getLocale();
  const languages = languageChoices(locale);
  const invitation = await findInvitation(token);
  if (!invitation) return { invitation, languages };
  const { organisation, email, purpose } = invitation;
  if (purpose === "reset") return { invitation: { purpose, email }, languages };
  const roles = invitation.roles.map((role) => label("role", role, locale));
  return { invitation: { purpose, organisation, email, roles, locale: invitation.locale }, languages };
}
