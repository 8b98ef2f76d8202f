import { expect, test } from "vitest";
import type { Found } from "./ask-found";
import { offered } from "./offered";

const [HERE, LARCH, BIRCH] = [1, 2, 3].map((last) => `0190f6a2-0000-7000-8000-00000000000${last}`) as [
  string,
  string,
  string,
];
const words = {
  raiseHere: "Raise alert on this case",
  raiseOn: (codename: string) => `Raise alert: ${codename}`,
  nameless: "Name hidden",
};
const fixed = [
  { id: "raise", group: "action", label: "Raise alert", href: "/alerts/new" },
  { id: "page-/", group: "page", label: "Board", href: "/" },
] as const;

const nobody: Found = { cases: [], people: [] };
const someone = (name: string | null, caseIds: string[]) =>
  ({
    personId: "p",
    name,
    cases: caseIds.map((id) => ({ id, codename: `Of ${id.slice(-1)}`, state: "Kazakhstan" })),
  }) as NonNullable<Found>["people"][number];

const asked = { text: "", path: "/", fixed, found: nobody, canRaise: true, words };
const hrefs = (some: Partial<typeof asked>) =>
  offered({ ...asked, ...some }).map(({ group, href }) => [group, href]);

test("on the page of a case an alert on it is the first thing", () => {
  expect(hrefs({ path: `/cases/${HERE}/history` })).toEqual([
    ["action", `/alerts/new?case=${HERE}`],
    ["action", "/alerts/new"],
    ["page", "/"],
  ]);
});

test("who may raise none is offered none on a case", () => {
  const found = { cases: [{ id: LARCH, codename: "Quiet Larch", name: null }], people: [] };
  expect(hrefs({ path: `/cases/${HERE}`, text: "qui", found, canRaise: false, fixed: [] as never })).toEqual([
    ["case", `/cases/${LARCH}`],
  ]);
});

test("a case that was found comes first, with a way to raise an alert on it", () => {
  const found = { cases: [{ id: LARCH, codename: "Quiet Larch", name: "Анна" }], people: [] };
  expect(offered({ ...asked, text: "qui", found })).toEqual([
    { id: `case-${LARCH}`, group: "case", label: "Quiet Larch", detail: "Анна", href: `/cases/${LARCH}` },
    {
      id: "raise-found",
      group: "action",
      label: "Raise alert: Quiet Larch",
      href: `/alerts/new?case=${LARCH}`,
    },
  ]);
});

test("a person stands once for each case, and not again for one that its codename has found", () => {
  const found = {
    cases: [{ id: LARCH, codename: "Quiet Larch", name: null }],
    people: [someone("Анна", [LARCH, BIRCH])],
  };
  expect(offered({ ...asked, text: "анна", found }).map(({ id }) => id)).toEqual([
    `case-${LARCH}`,
    `person-${BIRCH}`,
    "raise-found",
  ]);
});

test("on a discreet screen a person without a name has a word in its place", () => {
  const [first] = offered({ ...asked, text: "анна", found: { cases: [], people: [someone(null, [BIRCH])] } });
  expect(first).toMatchObject({ label: "Name hidden", detail: "Of 3 · Kazakhstan" });
});

test("without the server pages and actions are still found", () => {
  expect(hrefs({ text: "boa", found: null as never })).toEqual([["page", "/"]]);
});
