import { isSetUp, issueSetupToken } from "../../lib/db/setup-token.ts";
import type { Env } from "../../lib/env.ts";
import { type Out, say, seconds } from "./terminal.ts";

type Facts = { authUrl: string; isNewKey: boolean; tookMs: number };

/** What a person has to know now that the program answers: where it is, and what is not as it should be. */
export async function welcome(out: Out, env: Env, { authUrl, isNewKey, tookMs }: Facts): Promise<void> {
  const { origin } = env.web;
  say(out, `\nAmparo is at ${origin} (ready after ${seconds(tookMs)}).`);
  if (!(await isSetUp(authUrl))) {
    say(out, `Set it up within half an hour, once: ${origin}/setup?token=${await issueSetupToken(authUrl)}`);
  }
  if (isNewKey)
    say(out, `The key file is ${env.keys.keyFile}. Copy this now: without it nothing can be read.`);
  if (!origin.startsWith("https:")) say(out, "AMPARO_ORIGIN is not https: only this computer can sign in.");
  const { signal, telegram, sms } = env.channels;
  if (!env.mail && !signal && !telegram && !sms)
    say(out, "SMTP_URL is not set: alerts ring only in open windows.");
  if (env.testing.testClock) say(out, "AMPARO_TEST_CLOCK is 1: the time may be a test's.");
  say(out, "Ctrl-C stops it.");
}
