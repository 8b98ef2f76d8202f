import type { LawBook } from "../deadlines/law/book.ts";
import { type RuleView, ruleView } from "../deadlines/rule-view.ts";
import type { ProceedingView } from "../proceedings/views.ts";
import type { ActionCode, NextAction } from "../triage/assessment.ts";

/** An action as the page shows it: what, who, about which rule and proceeding, and where in the case it is done. */
export type ActionLine = {
  key: string;
  code: ActionCode;
  role: NextAction["role"];
  rule: RuleView | null;
  proceeding: Pick<ProceedingView, "type" | "number"> | null;
  /** The address within the case; null where it is done outside the program. */
  where: string | null;
};

type Given = {
  actions: readonly NextAction[];
  proceedings: readonly ProceedingView[];
  book: LawBook;
  locale: "en" | "ru";
};

/** The actions of an assessment in the reader's words. */
export function actionLines({ actions, proceedings, book, locale }: Given): ActionLine[] {
  return actions.map(({ code, role, about }, at) => {
    const rule = about?.ruleId ? book.find(about.ruleId) : null;
    const proceeding = proceedings.find(({ id }) => id === about?.proceeding);
    return {
      key: `${at} ${code}`,
      code,
      role,
      rule: rule && ruleView(rule, locale),
      proceeding: proceeding ?? null,
      where: WHERE[code]?.(about) ?? null,
    };
  });
}

type About = NextAction["about"];

const filing = (about: About) =>
  about?.proceeding ? `/filings/new?proceeding=${about.proceeding}` : "/filings/new";
const measure = (about: About) => (about?.measureId ? `/measures/${about.measureId}` : "#proceedings");

/** Where each thing is done; what is done on the telephone or on paper has no place here. */
const WHERE: Partial<Record<ActionCode, (about: About) => string>> = {
  phone_lawyer_duty_unhcr: () => "#people",
  file_stay_and_interim: filing,
  serve_measure: measure,
  reconfirm_measure: measure,
  confirm_filing: (about) => (about?.proceeding ? `#lane-${about.proceeding}` : "#proceedings"),
  call_place_of_custody: () => "#custody",
  file_before_last_day: filing,
  confirm_place: () => "#custody",
  check_notices: () => "#proceedings",
  ask_unknowns: () => "#why",
  locate_person: () => "#people",
};
