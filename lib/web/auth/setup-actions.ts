"use server";

import { getLocale } from "next-intl/server";
import { isAddressTaken } from "../../auth/accounts.ts";
import { isSetupToken } from "../../auth/setup-tokens.ts";
import { mayOnceMore } from "../../auth/throttle.ts";
import { webSettings } from "../../env.ts";
import { beginSetup } from "../../organisations/set-up.ts";
import type { Outcome } from "../action.ts";
import { setAttempt } from "./attempt-cookie.ts";
import { showLocale } from "./begin-session.ts";
import { hashOfNew } from "./new-passphrase.ts";
import { sendNow } from "./notices.ts";
import { publicAction } from "./public-action.ts";
import { SetupInput, SetupTestMailInput } from "./schema.ts";

/** All of the setup page; nothing is founded before the authenticator answers on the next. */
export const setUp = publicAction({ input: SetupInput }, async (input, sender) => {
  if (!(await isSetupToken(input.token))) return { ok: false, error: "setup.linkOver" };
  if (!(await mayOnceMore("link", [input.token])))
    return { ok: false, error: { code: "tooManyTries", params: { minutes: 60 } } };
  const hash = await hashOfNew(input.passphrase, [input.organisation, input.name, input.email]);
  if (!hash.ok) return { ok: false, error: hash.error, field: "passphrase" };
  if (await isAddressTaken(input.email)) return { ok: false, error: "setup.emailTaken", field: "email" };
  const { organisation: name, hostStates, timeZone, language, codenameLanguage } = input;
  const token = await beginSetup(
    input.token,
    {
      organisation: { name, hostStates, timeZone, language, codenameLanguage },
      team: input.team,
      admin: { name: input.name, email: input.email, phone: input.phone, passwordHash: hash.value },
    },
    sender.deviceLabel,
  );
  await setAttempt(token);
  await showLocale(language);
  return { ok: true, to: "/enrol" };
});

/** One mail, to see whether alerts can be sent so. */
export const sendSetupTestMail = publicAction(
  { input: SetupTestMailInput },
  async ({ token, testMailTo }): Promise<Outcome> => {
    if (!(await isSetupToken(token))) return { ok: false, error: "setup.linkOver" };
    if (!(await mayOnceMore("testMail", [token])))
      return { ok: false, error: { code: "tooManyTries", params: { minutes: 60 } } };
    const { origin } = webSettings();
    const sent = await sendNow(testMailTo, "test", await getLocale(), {
      organisation: "Amparo",
      link: origin,
    });
    return sent.accepted
      ? { ok: true, message: "mail.sent" }
      : { ok: false, error: { code: "mail.notSent", params: { code: sent.code } } };
  },
);
