import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import type { Actor } from "../../access/actor.ts";
import { mayDo } from "../../access/roles.ts";
import { type Entry, getEntry, listEntries } from "../../alerts/calls/entries.ts";
import { type EntryFields, entryFields, linesOf } from "../../alerts/calls/entry.ts";
import { type EntryKind, isEntryKind } from "../../alerts/calls/kinds.ts";
import { type LineInUse, linesInUse, ringersOf } from "../../alerts/calls/lines.ts";
import { type CallLine, type CallsOnAlert, callsOnAlert } from "../../alerts/calls/on-alert.ts";
import { vaultOf } from "../../crypto/vault.ts";
import type { PhoneLine } from "../../custody/phone-lines.ts";
import { clock, type Tx } from "../../db/unit.ts";
import { isCountryCode } from "../../i18n/regions.ts";
import { loadPage, type Page } from "../page.ts";

type Keyed<T> = T & { key: string };

/** Whom to ring about an alert as its card draws it; each with the key of its forms. */
export type CallsData = Omit<CallsOnAlert, "here" | "elsewhere"> & {
  here: Keyed<CallLine>[];
  elsewhere: Keyed<CallLine>[];
  viewerId: string;
  canRing: boolean;
};

/** For the page of an alert. Null when that is not there for this person. */
export async function loadCallsCard(tx: Tx, actor: Actor, alertId: string): Promise<CallsData | null> {
  const calls = await callsOnAlert(tx, alertId);
  if (!calls) return null;
  const keyed = (lines: readonly CallLine[]) => lines.map((line) => ({ ...line, key: randomUUID() }));
  return {
    ...calls,
    here: keyed(calls.here),
    elsewhere: keyed(calls.elsewhere),
    viewerId: actor.userId,
    canRing: mayDo(actor.roles, "alert:raise"),
  };
}

export type DirectoryLine = Omit<Entry, "phones"> & { phones: PhoneLine[]; ringing: LineInUse | null };
export type DirectoryFilters = { kind: EntryKind | null; state: string | null };

export type DirectoryData = {
  entries: DirectoryLine[];
  filters: DirectoryFilters;
  /** States of which the directory has an entry. */
  states: string[];
  canEdit: boolean;
  viewerId: string;
  now: string;
};

type Params = Record<string, string | string[] | undefined>;

/** The night directory, as the address asks for it. What the address cannot mean is left out. */
export function loadDirectoryPage({ kind, state }: Params): Promise<Page<DirectoryData>> {
  const filters = {
    kind: isEntryKind(kind) ? kind : null,
    state: isCountryCode(state) ? state : null,
  };
  return loadPage("case:view", async (tx, actor) => {
    const [all, inUse] = [await listEntries(tx), await linesInUse(tx)];
    const shown = all.filter(
      (entry) =>
        (filters.kind === null || entry.kind === filters.kind) &&
        // Who is of no state is of all.
        (filters.state === null || entry.hostState === null || entry.hostState === filters.state),
    );
    return {
      entries: shown.map((entry) => ({
        ...entry,
        phones: linesOf(entry),
        ringing: ringersOf(entry, inUse, all)[0] ?? null,
      })),
      filters,
      states: [...new Set(all.flatMap(({ hostState }) => hostState ?? []))],
      canEdit: mayDo(actor.roles, "directory:edit"),
      viewerId: actor.userId,
      now: clock(tx).toString(),
    };
  });
}

/** What the form for a new entry needs: a key. */
export function loadNewEntry(): Promise<Page<{ key: string }>> {
  return loadPage("directory:edit", async () => ({ key: randomUUID() }));
}

export type EntryData = { id: string; fields: EntryFields; seen: string; key: string; removeKey: string };

/** One entry of the night directory, for who edits it. */
export async function loadEntry(id: string): Promise<Page<EntryData>> {
  // An id of another shape cannot be an entry; the database would call it an error.
  if (!validate(id)) notFound();
  return loadPage("directory:edit", async (tx) => {
    const row = await getEntry(tx, id);
    const fields = entryFields(row, await vaultOf(tx).ops());
    return { id, fields, seen: String(row.version), key: randomUUID(), removeKey: randomUUID() };
  });
}
