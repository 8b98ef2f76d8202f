import "server-only";
import { refreshAssessments } from "../assessments/refresh.ts";
import type { Tx } from "../db/unit.ts";
import { ruleBookOf } from "../deadlines/law/load-book.ts";
import { refreshDeadlines } from "../deadlines/refresh.ts";
import { refreshReminders } from "../deadlines/reminders.ts";
import { raiseByRules } from "./alerts-by-rule.ts";

/** What follows from every change to a case: its last days are reckoned again, the moments at which they wake people, the assessment, and the alerts that the rules raise of it. */
export async function followUp(tx: Tx, caseId: string): Promise<void> {
  const book = await ruleBookOf(tx);
  await refreshDeadlines(tx, caseId, book);
  await refreshReminders(tx, caseId);
  await raiseByRules(tx, await refreshAssessments(tx, [caseId], book));
}
