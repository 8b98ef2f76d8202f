/** ISO days of the week: Monday is 1, Sunday is 7. */
type WeekDay = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SATURDAY_AND_SUNDAY: readonly WeekDay[] = [6, 7];
const FRIDAY_AND_SATURDAY: readonly WeekDay[] = [5, 6];

/** States whose public offices rest on other days than Saturday and Sunday. */
const OTHER_WEEKENDS: Readonly<Record<string, readonly WeekDay[]>> = {
  AF: [4, 5],
  BD: FRIDAY_AND_SATURDAY,
  BH: FRIDAY_AND_SATURDAY,
  BN: [5, 7],
  DJ: FRIDAY_AND_SATURDAY,
  DZ: FRIDAY_AND_SATURDAY,
  EG: FRIDAY_AND_SATURDAY,
  IL: FRIDAY_AND_SATURDAY,
  IQ: FRIDAY_AND_SATURDAY,
  IR: [4, 5],
  JO: FRIDAY_AND_SATURDAY,
  KW: FRIDAY_AND_SATURDAY,
  LY: FRIDAY_AND_SATURDAY,
  MV: FRIDAY_AND_SATURDAY,
  NP: [6],
  OM: FRIDAY_AND_SATURDAY,
  PS: FRIDAY_AND_SATURDAY,
  QA: FRIDAY_AND_SATURDAY,
  SA: FRIDAY_AND_SATURDAY,
  SD: FRIDAY_AND_SATURDAY,
  SO: [4, 5],
  SY: FRIDAY_AND_SATURDAY,
  YE: FRIDAY_AND_SATURDAY,
};

/**
 * The days on which a state's courts and offices rest. Common knowledge, not law: where regions differ
 * (Malaysia, the Emirates) it is the rule of the capital, and an organisation may set its own.
 *
 * @param state ISO 3166-1 alpha-2, or an international body: all of those rest on Saturday and Sunday
 */
export function stateWeekend(state: string): readonly WeekDay[] {
  return Object.hasOwn(OTHER_WEEKENDS, state) ? OTHER_WEEKENDS[state]! : SATURDAY_AND_SUNDAY;
}
