import "server-only";
import { randomUUID } from "node:crypto";
import { after } from "next/server";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { Actor } from "../../access/actor.ts";
import { mayDo } from "../../access/roles.ts";
import type { CaseHeader } from "../../cases/header.ts";
import { type AssessedView, assessedView } from "../../casework/assessed-view.ts";
import { loadCaseRecord } from "../../casework/case-record.ts";
import { type RecordView, recordView } from "../../casework/case-view.ts";
import { type Directory, loadDirectory } from "../../casework/directory.ts";
import { type History, loadHistory } from "../../casework/history.ts";
import { noteViewed } from "../../casework/viewed.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { clock } from "../../db/unit.ts";
import { ruleBookOf } from "../../deadlines/law/load-book.ts";
import { termRecord } from "../../deadlines/rows.ts";
import {
  type DeadlineView,
  type DecisionOffers,
  deadlineViews,
  offersByDecision,
  type PackChangeView,
  packChangeViews,
} from "../../deadlines/views.ts";
import { findPersonView, type PersonView } from "../../people/views.ts";
import { proceedingRecord } from "../../proceedings/rows.ts";
import { type ProceedingsView, proceedingsView } from "../../proceedings/views.ts";
import { hostZone } from "../../time/host-zone.ts";
import { todayIn } from "../../time/zone.ts";
import { loadCasePage } from "../cases/case-page.ts";
import type { Page } from "../page.ts";
import { loadRemovedPlaybook, type RemovedPlaybook } from "../playbook/loaders.ts";

/** What this person may do to the case they look at: what they may not is not offered. */
export type Can = Record<
  | "person"
  | "custody"
  | "note"
  | "paper"
  | "edit"
  | "assess"
  | "assign"
  | "close"
  | "proceeding"
  | "confirm"
  | "settle"
  | "alert",
  boolean
>;

/** Everything the case page draws. */
export type CasePageData = RecordView & {
  header: CaseHeader;
  person: PersonView;
  proceedings: ProceedingsView;
  /** Null where the engine failed on this case: then the page says so, and everything else stands. */
  assessed: AssessedView | null;
  deadlines: DeadlineView[];
  /** What newer rules would make of some of them, by id. */
  packChanges: ReadonlyMap<string, PackChangeView>;
  /** What each decision offers. */
  offers: DecisionOffers[];
  directory: Directory;
  can: Can;
  zone: string;
  /** In the host state, `YYYY-MM-DD`. */
  today: string;
  now: string;
  newestFirst: boolean;
  /** What to do after a removal; null where there was none. */
  removed: RemovedPlaybook | null;
  /** Of the form for a note. */
  key: string;
};

/**
 * The case page, in one transaction: header, record, person, names. That somebody looked is noted after the answer has gone.
 *
 * @param newestFirst the order of the timeline
 */
export const loadCase = cache(async (caseId: string, newestFirst: boolean): Promise<Page<CasePageData>> => {
  let viewer: Actor | null = null;
  const locale = await getLocale();
  const { shell, data } = await loadCasePage(caseId, "case:view", async (tx, header, actor) => {
    // None of these waits for another: they go out together.
    const [record, person, book] = await Promise.all([
      loadCaseRecord(tx, caseId),
      findPersonView(tx, header.personId),
      ruleBookOf(tx),
    ]);
    if (!person) return null;
    const directory = await loadDirectory(tx, header, record);
    if (!directory.isViewedLately) viewer = actor;
    const zone = hostZone(header.hostState);
    const sealer = vaultOf(tx).held("case", caseId);
    const now = clock(tx);
    const today = todayIn(zone, now).toString();
    const terms = termRecord(record);
    const reading = { now, locale, book };
    const proceedings = proceedingsView(proceedingRecord(record), sealer, { zone, today });
    return {
      ...recordView({ header, record, directory, sealer, zone }, newestFirst),
      person,
      proceedings,
      assessed: assessedView({ header, record, directory, sealer, proceedings, ...reading }),
      deadlines: deadlineViews(terms.deadline, sealer, reading),
      packChanges: packChangeViews(terms, header, reading),
      offers: offersByDecision(terms, header, reading),
      directory,
      can: canOf(actor),
      zone,
      today,
      now: now.toString(),
      newestFirst,
      removed:
        header.level === "removed"
          ? await loadRemovedPlaybook(tx, actor, { caseId, hostState: header.hostState })
          : null,
      key: randomUUID(),
    };
  });
  noteLook(viewer, caseId);
  return { shell, data: { header: data.header, ...data.data } };
});

export type HistoryPageData = { header: CaseHeader; history: History; zone: string };

/** The history of a case: every change with its former values. */
export async function loadCaseHistory(caseId: string): Promise<Page<HistoryPageData>> {
  let viewer: Actor | null = null;
  const { shell, data } = await loadCasePage(caseId, "case:view", async (tx, header, actor) => {
    viewer = actor;
    return { history: await loadHistory(tx, header), zone: hostZone(header.hostState) };
  });
  noteLook(viewer, caseId);
  return { shell, data: { header: data.header, ...data.data } };
}

/** A look is noted when the page is on its way: nobody waits for it, and a page that was not shown is not noted. */
function noteLook(viewer: Actor | null, caseId: string): void {
  if (viewer) after(() => noteViewed(viewer, caseId));
}

function canOf({ roles }: Actor): Can {
  return {
    person: mayDo(roles, "person:edit"),
    custody: mayDo(roles, "custody:record"),
    note: mayDo(roles, "note:write"),
    paper: mayDo(roles, "document:add"),
    edit: mayDo(roles, "case:edit"),
    assess: mayDo(roles, "case:assess"),
    assign: mayDo(roles, "case:assign"),
    close: mayDo(roles, "case:close"),
    proceeding: mayDo(roles, "proceeding:record"),
    confirm: mayDo(roles, "stay:confirm"),
    settle: mayDo(roles, "deadline:settle"),
    alert: mayDo(roles, "alert:raise"),
  };
}
