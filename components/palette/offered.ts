import type { Found } from "./ask-found";
import { caseOfPath, type Entry, inOrder, matching } from "./entries";

type Offering = {
  text: string;
  path: string;
  /** The pages and actions of this person. */
  fixed: readonly Entry[];
  found: Found;
  canRaise: boolean;
  words: { raiseHere: string; raiseOn(codename: string): string; nameless: string };
};

const raising = (caseId: string) => `/alerts/new?case=${caseId}`;

/** Everything to choose from now. An alert can be raised from here on the case of the page, and on the first one found. */
export function offered({ text, path, fixed, found, canRaise, words }: Offering): Entry[] {
  const isEmpty = text.trim() === "";
  const here = caseOfPath(path);
  const own: Entry[] =
    here && canRaise
      ? [{ id: "raise-here", group: "action", label: words.raiseHere, href: raising(here) }]
      : [];
  const cases = (found?.cases ?? []).map(
    ({ id, codename, name }): Entry => ({
      id: `case-${id}`,
      group: "case",
      label: codename,
      detail: name ?? undefined,
      href: `/cases/${id}`,
    }),
  );
  const people = (found?.people ?? []).flatMap((person) =>
    person.cases
      .filter(({ id }) => !cases.some((entry) => entry.id === `case-${id}`))
      .map(
        ({ id, codename, state }): Entry => ({
          id: `person-${id}`,
          group: "person",
          label: person.name ?? words.nameless,
          detail: `${codename} · ${state}`,
          href: `/cases/${id}`,
        }),
      ),
  );
  const first = isEmpty ? undefined : (found?.cases[0] ?? found?.people[0]?.cases[0]);
  const raise: Entry[] =
    first && canRaise
      ? [
          {
            id: "raise-found",
            group: "action",
            label: words.raiseOn(first.codename),
            href: raising(first.id),
          },
        ]
      : [];
  return inOrder([...cases, ...people, ...raise, ...matching([...own, ...fixed], text)], isEmpty);
}
