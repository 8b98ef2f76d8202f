import "server-only";
import { factorsOf } from "../../auth/factors.ts";
import { listSessions, type SessionView } from "../../auth/session-acts.ts";
import { getOwnMember } from "../../organisations/own-details.ts";
import type { Member } from "../../organisations/queries.ts";
import { type Choice, languageChoices } from "../auth/choices.ts";
import { loadPage, type Page } from "../page.ts";
import type { Theme } from "../preferences/model.ts";
import { readTheme } from "../preferences/read.ts";

export type AccountData = {
  member: Member;
  languages: Choice[];
  theme: Theme;
  /** When the authenticator was set up, ISO; null for an account of the demo. */
  authenticatorSince: string | null;
  recoveryCodesLeft: number;
  sessions: SessionView[];
};

/** Everything about one's own account. */
export async function loadAccount(): Promise<Page<AccountData>> {
  const theme = await readTheme();
  const page = await loadPage(null, async (tx, actor) => ({ member: await getOwnMember(tx), actor }));
  const { member, actor } = page.data;
  // Credentials are another role's to read: not in the page's own transaction.
  const [factors, sessions] = await Promise.all([
    factorsOf(actor.userId),
    listSessions(actor.userId, actor.sessionId),
  ]);
  return {
    shell: page.shell,
    data: {
      member,
      languages: languageChoices(actor.locale),
      theme,
      authenticatorSince: factors.since?.toISOString() ?? null,
      recoveryCodesLeft: factors.codesLeft,
      sessions,
    },
  };
}

/** The frame alone: a page that only asks for the passphrase. */
export function loadProve(): Promise<Page<Record<string, never>>> {
  return loadPage(null, async () => ({}));
}
