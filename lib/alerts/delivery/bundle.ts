/** A message that waits, as the choice of what leaves next needs it. */
export type Waiting = {
  id: string;
  purpose: string;
  isUrgent: boolean;
  /** How often it was tried, alone or within another. */
  attempts: number;
  /** The message whose text told of this one too at its last try. */
  bundledInto: string | null;
  /** Its moment has come, or the worker that held it never came back. */
  isDue: boolean;
};

/** What leaves as one message: the id it is recognised by, and the messages it tells of. */
export type Parcel = { leadId: string; ids: string[] };

/** After one message about an alert the next wait so long and leave together. Seconds. */
export const WINDOW_SECONDS = { urgent: 10, routine: 60 } as const;

/**
 * What leaves next on one channel, of all that waits on it, oldest first.
 *
 * Messages about alerts that are due leave as one. A message that was tried may have arrived, so under its id the same is said again and
 * never more: what is new leads, and takes along what was tried before. So a recipient whose channel was out of order for an hour gets
 * what waited in two messages, not in hundreds. All else leaves one by one.
 *
 * @param quietSeconds since the channel last took a message about an alert, or failed to; null when it never did
 */
export function nextParcel(waiting: readonly Waiting[], quietSeconds: number | null): Parcel | null {
  const alerts = waiting.filter(({ purpose }) => purpose === "alert");
  const fresh = alerts.filter(({ attempts, isDue }) => attempts === 0 && isDue);
  const tried = alerts.filter(({ attempts }) => attempts > 0);
  const window = fresh.some(({ isUrgent }) => isUrgent) ? WINDOW_SECONDS.urgent : WINDOW_SECONDS.routine;
  const [first] = fresh;
  if (first && (quietSeconds === null || quietSeconds >= window))
    return { leadId: first.id, ids: [...fresh, ...tried].map(({ id }) => id) };
  const again = tried.find(({ isDue }) => isDue);
  if (again) {
    const leadId = leadOf(again);
    return { leadId, ids: tried.filter((each) => leadOf(each) === leadId).map(({ id }) => id) };
  }
  const single = waiting.find(({ purpose, isDue }) => purpose !== "alert" && isDue);
  return single ? { leadId: single.id, ids: [single.id] } : null;
}

const leadOf = ({ id, bundledInto }: Waiting) => bundledInto ?? id;
