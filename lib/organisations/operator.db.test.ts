import { expect, test } from "vitest";
import { findAttempt } from "../auth/attempts.ts";
import { findInvitation } from "../auth/invitations.ts";
import { finishSignIn, proveCode, proveRecoveryCode } from "../auth/second-step.ts";
import { loadSession } from "../auth/sessions.ts";
import { beginSignIn } from "../auth/sign-in.ts";
import { newId } from "../db/id.ts";
import { anAccountOf, aSender, codeOf, PASSPHRASE } from "../testing/accounts.ts";
import { anOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { inviteAsOperator, listOrganisations, resetAsOperator } from "./operator.ts";

await testDatabase();
const organisation = await anOrganisation("Harbour Aid");
const place = { id: organisation.id, language: "en" as const };

test("the operator invites where no admin is left", async () => {
  expect(await listOrganisations()).toMatchObject([{ id: organisation.id, name: "Harbour Aid" }]);
  const email = `${newId()}@example.org`;
  const made = await inviteAsOperator({
    organisation: place,
    email,
    roles: ["admin"],
    teams: ["first TEAM"],
  });
  if (!made.ok) throw new Error(made.error);
  expect(await findInvitation(made.value)).toMatchObject({
    purpose: "join",
    email,
    roles: ["admin"],
    teamIds: [organisation.teamId],
  });
  expect(
    await inviteAsOperator({ organisation: place, email, roles: ["admin"], teams: ["No such"] }),
  ).toEqual({ ok: false, error: "noSuchTeam" });
  const there = `${organisation.founder.userId}@example.org`;
  expect(await inviteAsOperator({ organisation: place, email: there, roles: ["admin"], teams: [] })).toEqual({
    ok: false,
    error: "isMember",
  });
});

test("after a reset nothing of before opens the account, at once", async () => {
  const account = await anAccountOf([organisation]);
  const attempt = async () => {
    const found = await findAttempt((await beginSignIn(account.email, PASSPHRASE, aSender())) ?? "");
    if (!found) throw new Error("the first step failed");
    return found;
  };
  const open = await attempt();
  await proveCode(open, await codeOf(account.secret));
  const session = await finishSignIn(open, null);
  if (!session.ok) throw new Error(session.error);
  const halfway = await attempt();

  const made = await resetAsOperator(account.email);
  if (!made.ok) throw new Error(made.error);
  expect(await findInvitation(made.value)).toMatchObject({ purpose: "reset", accountId: account.id });
  expect(await loadSession(session.value.sid, true)).toEqual({ kind: "none" });
  expect((await proveCode(halfway, await codeOf(account.secret, 1))).ok).toBe(false);
  const again = await attempt();
  expect((await proveCode(again, await codeOf(account.secret, 1))).ok).toBe(false);
  expect((await proveRecoveryCode(again, account.recoveryCodes[0] ?? "")).ok).toBe(false);
});

test("nobody under an unknown address is reset", async () => {
  expect(await resetAsOperator("nobody@example.org")).toEqual({ ok: false, error: "unknown" });
});
