import "server-only";
import { z } from "zod";
import type { CaseHeader } from "../cases/header.ts";
import { differences } from "../cases/keep.ts";
import { isDamaged } from "../crypto/damaged.ts";
import type { Sealer } from "../crypto/sealer.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** One field of a change: what it was and what it became. Values are as they were kept: words, codes, days, lists. */
export type FieldChange = { field: string; before: unknown; after: unknown };

/** One change to one thing: who, when, and each field; `damaged` where a side of it cannot be opened. */
export type RevisionView = {
  id: string;
  objectType: string;
  objectId: string;
  by: string | null;
  at: string;
  changes: FieldChange[] | "damaged";
};

export type History = {
  /** Newest first. */
  revisions: RevisionView[];
  /** There are older ones. */
  hasMore: boolean;
  /** Names of members and places that appear in it, by id. */
  names: ReadonlyMap<string, string>;
};

const MOST = 200;
const Kept = z.record(z.string(), z.unknown());

/** A kept change as a query brings it. */
export type RevisionRow = {
  id: string;
  object_type: string;
  object_id: string;
  /** Null where the program itself moved a day, because the law changed. */
  actor_id: string | null;
  before: Uint8Array | null;
  after: Uint8Array | null;
  at: string;
};

type Row = RevisionRow & { person_id: string | null };

/** Every change to a case, to its person and to whom to reach beside them. Three statements. */
export async function loadHistory(tx: Tx, header: CaseHeader): Promise<History> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<Row[]>`
    select id, person_id, object_type, object_id, actor_id, before, after, to_json(created_at)#>>'{}' as at from (
      select * from revision where org_id = ${orgId}::uuid and case_id = ${header.id}::uuid
      union all select * from revision where org_id = ${orgId}::uuid and object_type = 'person' and object_id = ${header.personId}::uuid
      union all select r.* from person_contact k join revision r on r.org_id = k.org_id and r.object_type = 'person_contact' and r.object_id = k.id
        where k.org_id = ${orgId}::uuid and k.person_id = ${header.personId}::uuid
    ) kept order by created_at desc, id desc limit ${MOST + 1}`;
  const vault = vaultOf(tx);
  const [ofCase, ofPerson] = [vault.held("case", header.id), vault.held("person", header.personId)];
  const revisions = rows.slice(0, MOST).map((row) => revisionView(row, row.person_id ? ofPerson : ofCase));
  return { revisions, hasMore: rows.length > MOST, names: await namesIn(tx, revisions) };
}

/** Opens one kept change. */
export function revisionView(row: RevisionRow, sealer: Sealer): RevisionView {
  const before = sealer.openJson("revision.before", row.id, row.before, Kept) ?? {};
  const after = sealer.openJson("revision.after", row.id, row.after, Kept) ?? {};
  return {
    id: row.id,
    objectType: row.object_type,
    objectId: row.object_id,
    by: row.actor_id,
    at: row.at,
    changes: isDamaged(before) || isDamaged(after) ? "damaged" : changesOf(before as Fields, after as Fields),
  };
}

type Fields = Record<string, unknown>;

function changesOf(before: Fields, after: Fields): FieldChange[] {
  const differing = differences(before, after);
  if (!differing) return [];
  return Object.keys(differing.after).map((field) => ({
    field,
    before: differing.before[field],
    after: differing.after[field],
  }));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Names behind the ids in it: of members, places, teams and of cases that this actor may see. */
export async function namesIn(tx: Tx, revisions: readonly RevisionView[]): Promise<Map<string, string>> {
  const { orgId } = unitOf(tx);
  const values = revisions.flatMap(({ by, changes }) => [
    by,
    ...(changes === "damaged" ? [] : changes.flatMap(({ before, after }) => [before, after].flat())),
  ]);
  const ids = [
    ...new Set(values.filter((value): value is string => typeof value === "string" && UUID.test(value))),
  ];
  const rows = await tx.$queryRaw<
    {
      id: string;
      kind: "member" | "facility" | "team" | "case";
      name: Uint8Array | null;
      codename: string | null;
    }[]
  >`
    select id, 'member' as kind, name, null as codename from member where org_id = ${orgId}::uuid and id = any (${ids}::uuid[])
    union all select id, 'facility', name, null from facility where org_id = ${orgId}::uuid and id = any (${ids}::uuid[])
    union all select id, 'team', name, null from team where org_id = ${orgId}::uuid and id = any (${ids}::uuid[])
    union all select id, 'case', null, codename from case_file where org_id = ${orgId}::uuid and id = any (${ids}::uuid[])`;
  const vault = vaultOf(tx);
  const [ops, organisation] = [await vault.ops(), await vault.organisation()];
  return new Map(
    rows.map(({ id, kind, name, codename }) => {
      if (kind === "case") return [id, codename ?? ""];
      const sealer = kind === "member" ? ops : organisation;
      return [id, sealer.open(`${kind}.name`, id, name) ?? ""];
    }),
  );
}
