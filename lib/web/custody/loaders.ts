import "server-only";
import { randomUUID } from "node:crypto";
import { validate } from "uuid";
import { NotFound } from "../../access/proof.ts";
import { type Companion, listCompanions } from "../../cases/companions.ts";
import type { CaseHeader } from "../../cases/header.ts";
import { listFacilities } from "../../custody/facilities.ts";
import { contactStands, episodeStands, moveStands } from "../../custody/standing.ts";
import type { Tx } from "../../db/unit.ts";
import { clock } from "../../db/unit.ts";
import { listProceedingNames, type NamedProceeding } from "../../proceedings/names.ts";
import { hostZone } from "../../time/host-zone.ts";
import { loadCasePage } from "../cases/case-page.ts";
import type { FormValues } from "../form-state.ts";
import type { Page } from "../page.ts";
import { contactValues, endValues, episodeValues, moveValues } from "./form-values.ts";

/** What a page of a form about custody needs. */
export type CustodyForm = {
  header: CaseHeader;
  /** A new one each time the form is drawn. */
  key: string;
  /** Of a second form on the page. */
  otherKey: string;
  initial: FormValues;
  /** Of an edit: the version that was seen. */
  seen?: string;
  /** Names of the places of the directory. */
  places: string[];
  proceedings: NamedProceeding[];
  /** The cases for which the same may be recorded. */
  companions: Companion[];
  zone: string;
  now: string;
};

type Stands = { initial: FormValues; seen?: string; isEnded?: boolean };
type OfCase = { orgId: string; caseId: string; zone: string };

function loadForm(
  caseId: string,
  work: (tx: Tx, of: OfCase, header: CaseHeader) => Promise<Stands | null>,
): Promise<Page<CustodyForm & Stands>> {
  return loadCasePage(caseId, "custody:record", async (tx, header, actor) => {
    const zone = hostZone(header.hostState);
    const stands = await work(tx, { orgId: actor.orgId, caseId, zone }, header);
    if (!stands) return null;
    const places = (await listFacilities(tx, [header.hostState])).map(({ name }) => name);
    const proceedings = await listProceedingNames(tx, { orgId: actor.orgId, caseId });
    const keys = { key: randomUUID(), otherKey: randomUUID() };
    const companions = await listCompanions(tx, caseId);
    return { ...keys, ...stands, places, proceedings, companions, zone, now: clock(tx).toString() };
  }).then(({ shell, data }) => ({ shell, data: { header: data.header, ...data.data } }));
}

const NEW_EPISODE = { custodyType: "unknown", holdingBody: "unknown" };
const NEW_MOVE = { holdingBody: "unknown" };

export const loadNewEpisode = (caseId: string) => loadForm(caseId, async () => ({ initial: NEW_EPISODE }));

export const loadEpisode = (caseId: string, episodeId: string) =>
  loadForm(caseId, async (tx, of) => {
    const { fields, where, version } = await episodeStands(tx, of, idOf(episodeId));
    return { initial: episodeValues(fields, where), seen: String(version) };
  });

/** The form for a move in an episode that still runs. */
export const loadNewMove = (caseId: string, episodeId: string) =>
  loadForm(caseId, async (tx, of) => {
    const { end, fields } = await episodeStands(tx, of, idOf(episodeId));
    const denied = fields.isAcknowledged ? "" : "yes";
    // What was so before is so still, unless somebody says otherwise.
    return end ? null : { initial: { ...NEW_MOVE, legalBasis: fields.legalBasis ?? "", denied } };
  });

export const loadMove = (caseId: string, moveId: string) =>
  loadForm(caseId, async (tx, of) => {
    const { fields, where, version } = await moveStands(tx, of, idOf(moveId));
    return { initial: moveValues(fields, where), seen: String(version) };
  });

export const loadEnd = (caseId: string, episodeId: string) =>
  loadForm(caseId, async (tx, of) => {
    const { end, version } = await episodeStands(tx, of, idOf(episodeId));
    return { initial: endValues(end), seen: String(version), isEnded: end !== null };
  });

export const loadNewContact = (caseId: string) =>
  loadForm(caseId, async () => ({ initial: { safeWord: "notAsked" } }));

export const loadContact = (caseId: string, contactId: string) =>
  loadForm(caseId, async (tx, of) => {
    const { fields, version } = await contactStands(tx, of, idOf(contactId));
    return { initial: contactValues(fields), seen: String(version) };
  });

/** An id of another shape is nothing's; the database would call it an error. */
function idOf(id: string): string {
  if (!validate(id)) throw new NotFound();
  return id;
}
