import "server-only";
import { randomUUID } from "node:crypto";
import { validate } from "uuid";
import type { Actor } from "../../access/actor.ts";
import { NotFound } from "../../access/proof.ts";
import type { Permission } from "../../access/roles.ts";
import { mayDo } from "../../access/roles.ts";
import { findLowering, type WaitingLowering } from "../../assessments/level-acts.ts";
import { assignmentMark, getAssignment } from "../../cases/assign.ts";
import { listColleagues, type NamedColleague, type NamedTeam } from "../../cases/colleagues.ts";
import type { CaseHeader } from "../../cases/header.ts";
import { noteFields } from "../../cases/note.ts";
import { getNote } from "../../cases/notes.ts";
import { getPersonContact } from "../../cases/person-contact.ts";
import { getReturnFacts, returnMark } from "../../cases/return-facts.ts";
import { getStanding, standingMark } from "../../cases/status.ts";
import { isDamaged } from "../../crypto/damaged.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ContactDetails } from "../../people/model.ts";
import { findPersonView } from "../../people/views.ts";
import { loadCasePage } from "../cases/case-page.ts";
import type { FormValues } from "../form-state.ts";
import type { Page } from "../page.ts";
import { assignValues, returnValues, statusValues } from "./case-values.ts";
import { noteValues } from "./note-values.ts";
import { contactValues, personValues } from "./person-values.ts";

/** What a page of a form about a case needs: whose it is, keys for its forms, and what stands. */
export type CaseForm<T = unknown> = { header: CaseHeader; keys: [string, string, string] } & T;

/** How what is edited stands, and the mark by which a change is told. */
export type Drawn = { initial: FormValues; seen: string };

async function loadForm<T extends object>(
  caseId: string,
  permission: Permission,
  work: (tx: Tx, header: CaseHeader, actor: Actor) => Promise<T | null>,
): Promise<Page<CaseForm<T>>> {
  const { shell, data } = await loadCasePage(caseId, permission, work);
  return {
    shell,
    data: { header: data.header, keys: [randomUUID(), randomUUID(), randomUUID()], ...data.data },
  };
}

export type PersonFormData = CaseForm<
  Drawn & {
    damaged: { names: boolean; papers: boolean };
    /** Null for who may change the person and not the case. */
    returning: Drawn | null;
  }
>;

export function loadPersonForm(caseId: string): Promise<Page<PersonFormData>> {
  return loadForm(caseId, "person:edit", async (tx, header, actor) => {
    const person = await findPersonView(tx, header.personId);
    if (!person) return null;
    const facts = mayDo(actor.roles, "case:edit")
      ? await getReturnFacts(tx, { orgId: actor.orgId, caseId })
      : null;
    return {
      initial: personValues(person.facts, actor.locale),
      seen: String(person.version),
      damaged: { names: isDamaged(person.facts.otherNames), papers: isDamaged(person.facts.papers) },
      returning: facts && { initial: returnValues(facts, actor.locale), seen: returnMark(facts) },
    };
  });
}

/** A contact of the person. Its details are null where they cannot be opened: then it can only be taken off the page. */
export function loadContactForm(
  caseId: string,
  contactId: string,
): Promise<Page<CaseForm<{ initial: FormValues | null; seen: string }>>> {
  return loadForm(caseId, "person:edit", async (tx, header) => {
    const { orgId } = unitOf(tx);
    const contact = await getPersonContact(tx, { orgId, personId: header.personId }, idOf(contactId));
    const { details, version } = contact;
    const initial = isDamaged(details)
      ? null
      : contactValues({ ...contact, details: details as ContactDetails });
    return { initial, seen: String(version) };
  });
}

export function loadNewContactForm(caseId: string): Promise<Page<CaseForm>> {
  return loadForm(caseId, "person:edit", async () => ({}));
}

export function loadNoteForm(caseId: string, noteId: string): Promise<Page<CaseForm<Drawn>>> {
  return loadForm(caseId, "note:write", async (tx) => {
    const row = await getNote(tx, { orgId: unitOf(tx).orgId, caseId }, idOf(noteId));
    return {
      initial: noteValues(noteFields(row, vaultOf(tx).held("case", caseId))),
      seen: String(row.version),
    };
  });
}

export type LevelFormData = CaseForm<{ lowering: WaitingLowering | null; viewerId: string }>;

export function loadLevelForm(caseId: string): Promise<Page<LevelFormData>> {
  return loadForm(caseId, "case:assess", async (tx, _header, actor) => ({
    lowering: await findLowering(tx, { orgId: actor.orgId, caseId }),
    viewerId: actor.userId,
  }));
}

export type AssignFormData = CaseForm<
  Drawn & { colleagues: NamedColleague[]; teams: NamedTeam[]; viewerId: string }
>;

export function loadAssignForm(caseId: string): Promise<Page<AssignFormData>> {
  return loadForm(caseId, "case:assign", async (tx, _header, actor) => {
    const now = await getAssignment(tx, { orgId: actor.orgId, caseId });
    const people = await listColleagues(tx, caseId);
    return { initial: assignValues(now), seen: assignmentMark(now), ...people, viewerId: actor.userId };
  });
}

export type StatusFormData = CaseForm<
  Drawn & {
    isClosed: boolean;
    /** Alerts on this case that nobody has stood down: closing the case does not end them. */
    alerts: { id: string; kind: string }[];
  }
>;

/** @param of the codename of the case that stays, where the person comes from there */
export function loadStatusForm(caseId: string, of: string | undefined): Promise<Page<StatusFormData>> {
  return loadForm(caseId, "case:close", async (tx, header) => {
    const { orgId } = unitOf(tx);
    const standing = await getStanding(tx, { orgId, caseId });
    const alerts = await tx.$queryRaw<{ id: string; kind: string }[]>`
      select id, kind from alert where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and state <> 'stood_down' order by id`;
    const asked = of?.trim().slice(0, 80);
    const values = statusValues(standing, header.duplicateOf?.codename ?? null);
    const initial = asked ? { ...values, status: "closed", reason: "duplicate", codename: asked } : values;
    return { initial, seen: standingMark(standing), isClosed: standing.status === "closed", alerts };
  });
}

export function loadLinkForm(caseId: string): Promise<Page<CaseForm>> {
  return loadForm(caseId, "case:edit", async () => ({}));
}

/** An id of another shape is nothing's; the database would call it an error. */
function idOf(id: string): string {
  if (!validate(id)) throw new NotFound();
  return id;
}
