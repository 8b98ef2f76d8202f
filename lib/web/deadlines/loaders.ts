import "server-only";
import { getLocale } from "next-intl/server";
import { listColleagues, type NamedColleague } from "../../cases/colleagues.ts";
import { ruleBookOf } from "../../deadlines/law/load-book.ts";
import { termRecord } from "../../deadlines/rows.ts";
import { type RuleDetail, ruleDetail } from "../../deadlines/rule-view.ts";
import {
  type DeadlineView,
  deadlineView,
  type PackChangeView,
  packChangeViews,
} from "../../deadlines/views.ts";
import { loadRoom, type RoomPage } from "../proceedings/room.ts";

export type DeadlinePage = {
  deadline: DeadlineView;
  /** Null where no pack has the rule any more. */
  rule: RuleDetail | null;
  /** What a newer version of its rule would make of it; null where none would change it. */
  change: PackChangeView | null;
  colleagues: NamedColleague[];
  canSettle: boolean;
};

/** One deadline, whole: its rule in full, how its days came about, who owns it. */
export async function loadDeadline(
  caseId: string,
  id: string,
  reach: "case:view" | "deadline:settle",
): Promise<RoomPage<DeadlinePage>> {
  const locale = await getLocale();
  return loadRoom(caseId, reach, async ({ tx, record, ofCase, sealer, now, can }) => {
    const terms = termRecord(record);
    const row = terms.deadline.find((each) => each.id === id);
    if (!row) return null;
    const book = await ruleBookOf(tx);
    const rule = book.find(row.rule_id);
    const { colleagues } = await listColleagues(tx, caseId);
    return {
      deadline: deadlineView(row, sealer, { now, locale, book }),
      rule: rule && ruleDetail(rule, locale),
      change: packChangeViews(terms, ofCase, { book }).get(id) ?? null,
      colleagues: colleagues.filter(({ seesCases }) => seesCases),
      canSettle: can("deadline:settle"),
    };
  });
}
