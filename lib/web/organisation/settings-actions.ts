"use server";

import { emailOf } from "../../auth/accounts.ts";
import { mayOnceMore } from "../../auth/throttle.ts";
import { withActor } from "../../db/client.ts";
import { webSettings } from "../../env.ts";
import { formatList } from "../../i18n/format.ts";
import { countryName } from "../../i18n/regions.ts";
import { translator } from "../../i18n/translator.ts";
import { requireOrganisationAccess } from "../../organisations/admin.ts";
import { getOrganisation } from "../../organisations/queries.ts";
import { changeSettings } from "../../organisations/settings.ts";
import { createTeam, renameTeam as rename } from "../../organisations/teams.ts";
import { action, type Outcome } from "../action.ts";
import { sendNow } from "../auth/notices.ts";
import { NewTeamInput, NothingInput, RenameTeamInput, SettingsInput } from "./schema.ts";

/** Name, host states, zone, languages. */
export const saveSettings = action(
  { input: SettingsInput, permission: "organisation:settings" },
  async (input, actor) => {
    const { organisation: name, hostStates, timeZone, language, codenameLanguage, version } = input;
    const settings = { name, hostStates, timeZone, language, codenameLanguage, version };
    const saved = await withActor(actor, (tx) =>
      changeSettings(tx, requireOrganisationAccess(tx, actor, "organisation:settings"), settings),
    );
    if (saved.ok) return { ok: true, to: "/organisation#settings" };
    const { theirs } = saved.error;
    const words = translator(actor.locale, "layout.language");
    return {
      ok: false,
      error: "staleVersion",
      theirs: {
        organisation: theirs.name,
        hostStates: formatList(
          actor.locale,
          theirs.hostStates.map((state) => countryName(actor.locale, state)),
        ),
        timeZone: theirs.timeZone,
        language: words(theirs.language),
        codenameLanguage: words(theirs.codenameLanguage),
      },
    };
  },
);

/** A new team, with nobody in it yet. */
export const addTeam = action(
  { input: NewTeamInput, permission: "member:manage" },
  async ({ teamName }, actor) => {
    const made = await withActor(actor, (tx) =>
      createTeam(tx, requireOrganisationAccess(tx, actor, "member:manage"), teamName),
    );
    return made.ok
      ? { ok: true, message: "organisation.team.added" }
      : { ok: false, error: "organisation.team.nameTaken", field: "teamName" };
  },
);

export const renameTeam = action(
  { input: RenameTeamInput, permission: "member:manage" },
  async (input, actor) => {
    const done = await withActor(actor, (tx) =>
      rename(
        tx,
        requireOrganisationAccess(tx, actor, "member:manage"),
        input.teamId,
        input.teamName,
        input.version,
      ),
    );
    if (done.ok) return { ok: true, to: "/organisation#teams" };
    if (done.error === "nameTaken")
      return { ok: false, error: "organisation.team.nameTaken", field: "teamName" };
    return { ok: false, error: "staleVersion", theirs: { teamName: done.error.theirs } };
  },
);

/** One mail to oneself, to see whether alerts can be sent so. */
export const sendTestMail = action(
  { input: NothingInput, permission: "organisation:settings" },
  async (_input, actor): Promise<Outcome> => {
    if (!(await mayOnceMore("testMail", [actor.orgId])))
      return { ok: false, error: { code: "tooManyTries", params: { minutes: 60 } } };
    const { name } = await withActor(actor, getOrganisation, { readOnly: true });
    const sent = await sendNow(await emailOf(actor.userId), "test", actor.locale, {
      organisation: name,
      link: webSettings().origin,
    });
    return sent.accepted
      ? { ok: true, message: "mail.sent" }
      : { ok: false, error: { code: "mail.notSent", params: { code: sent.code } } };
  },
);
