import anyAscii from "any-ascii";
import type { Asking } from "./asking.ts";
import type { Crew } from "./crew.ts";
import { type Fetched, request } from "./fetched.ts";
import { FRESH_KEY } from "./lua-script.ts";
import { readPostedForm, sending } from "./posted-form.ts";
import type { KnownCase } from "./seed/seed.ts";

/** What is promised of a page. Ratios are of its 95th percentile to that of a floor in the same run. */
export type Goal = {
  floor?: { of: "floor list" | "floor case"; most: number };
  statements?: number;
  /** HTML no larger than the floor list's. */
  lean?: boolean;
  /** Requests a second at 16 clients. */
  perSecond?: number;
};

/** A page to be measured: its requests, sent in turn, and what an answer must hold. */
export type MeasuredPage = {
  name: string;
  group: string;
  origin: string;
  asked: Asking[];
  holds: (answer: Fetched, asked: Asking) => string | null;
  goal: Goal;
};

const ROWS = 50;
const LIST: Goal = { floor: { of: "floor list", most: 1.5 }, statements: 6, lean: true };

const get = (path: string, cookie?: string): Asking => ({
  method: "GET",
  path,
  headers: cookie ? { Cookie: cookie } : {},
  body: "",
});

/** Null when the answer is a page of fifty rows; else what is wrong with it. */
function fiftyRows({ status, body }: Fetched): string | null {
  const rows = body.match(/<th\b[^>]*scope="row"/g)?.length ?? 0;
  return status === 200 && rows === ROWS ? null : `status ${status}, ${rows} rows`;
}

const holding =
  (text: string) =>
  ({ status, body }: Fetched) =>
    status === 200 && body.includes(text) ? null : `status ${status}, without what it should hold`;

/** The floors, in the words of DESIGN 6. */
export function floorPages(origin: string, caseId: string): MeasuredPage[] {
  const floor = (name: string, path: string, holds: MeasuredPage["holds"]) => ({
    name,
    group: "floors",
    origin,
    asked: [get(path)],
    holds,
    goal: {},
  });
  return [
    floor("hello", "/hello", holding("hello")),
    floor("floor list", "/list", fiftyRows),
    floor("floor case", `/case/${caseId}`, holding("<section>")),
  ];
}

export async function programPages(
  origin: string,
  crew: Crew,
  known: readonly KnownCase[],
): Promise<MeasuredPage[]> {
  const full = known[0] as KnownCase;
  const asEach = (path: string) => crew.cookies.map((cookie) => get(path, cookie));
  const list = (name: string, path: string): MeasuredPage => ({
    name,
    group: "list",
    origin,
    asked: asEach(path),
    holds: fiftyRows,
    goal: LIST,
  });
  const second = await secondPage(origin, crew.cookies[0] as string);
  const searches = await searchRequests(origin, crew, known);
  const log = await logRequests(origin, crew);
  return [
    list("cases by last day", "/cases"),
    list("cases by level", "/cases?sort=level"),
    list("cases by update", "/cases?sort=updated"),
    list("cases, page 2", second),
    list("cases, held in KZ", "/cases?host=KZ&custody=held"),
    {
      name: "case",
      group: "case",
      origin,
      asked: asEach(`/cases/${full.caseId}`),
      holds: holding(full.codename),
      goal: { floor: { of: "floor case", most: 2.5 }, statements: 8 },
    },
    {
      name: "search by name",
      group: "search",
      origin,
      asked: searches,
      goal: { floor: { of: "floor list", most: 1 } },
      // Of many who bear one name twenty are shown: the name is there, the very case need not be.
      holds: (answer, asked) =>
        holding(`>${(known[searches.indexOf(asked) % known.length] as KnownCase).name}<`)(answer),
    },
    {
      name: "suggestion",
      group: "suggestion",
      origin,
      asked: suggestions(origin, crew, known),
      holds: holding('"matches":['),
      goal: {},
    },
    { name: "board", group: "board", origin, asked: asEach("/"), holds: holding("<main"), goal: {} },
    {
      name: "log a case",
      group: "log",
      origin,
      asked: log,
      goal: { perSecond: 107 },
      holds: ({ status, location }) =>
        status === 303 && location?.includes("/cases/") ? null : `status ${status}, leads to ${location}`,
    },
  ];
}

async function secondPage(origin: string, cookie: string): Promise<string> {
  const { body } = await request(origin, get("/cases", cookie));
  const found = /href="(\/cases\?[^"]*after=[^"]*)"/.exec(body)?.[1];
  if (!found) throw new Error("the list has no second page");
  return found.replaceAll("&amp;", "&");
}

/** Its letters alone do not tell the vowels, which anybody who types in Latin would. */
const ARABIC = /\p{Script=Arabic}/u;

/** Names as they were told and in Latin letters, by people who take turns: each may search sixty times a minute. */
async function searchRequests(origin: string, crew: Crew, known: readonly KnownCase[]): Promise<Asking[]> {
  const form = await readPostedForm(origin, "/search", crew.searchers[0] as string, "name");
  const turns = known.length * crew.searchers.length;
  return Array.from({ length: Math.min(turns, 300) }, (_, index) => {
    const { name } = known[index % known.length] as KnownCase;
    const cookie = crew.searchers[index % crew.searchers.length] as string;
    return sending(form, origin, cookie, {
      name: index % 2 === 0 || ARABIC.test(name) ? name : anyAscii(name),
    });
  });
}

function suggestions(origin: string, crew: Crew, known: readonly KnownCase[]): Asking[] {
  return crew.searchers.map((cookie, index) => {
    const body = JSON.stringify({ name: (known[index % known.length] as KnownCase).name.slice(0, -1) });
    return {
      method: "POST",
      path: "/api/search/suggest",
      body,
      headers: { Cookie: cookie, Origin: origin, "Content-Type": "application/json" },
    };
  });
}

/** The seven fields, sent as *Log case* would, under a key that is another each time. */
async function logRequests(origin: string, crew: Crew): Promise<Asking[]> {
  const cookie = crew.cookies[0] as string;
  const form = await readPostedForm(origin, "/cases/new?start=empty", cookie, "nationality");
  const names = ["Ержан Сейткалиев", "Анна Воронина", "محمد رضا حسینی", "Mehmet Yılmaz", "Selam Tekle"];
  return crew.cookies.flatMap((each) =>
    names.map((name) =>
      sending(form, origin, each, {
        key: FRESH_KEY,
        name,
        nationality: "Russia",
        hostState: "KZ",
        heldBy: "migration_police",
        place: "Petropavl special reception centre",
        heldSinceUnknown: "yes",
        sourceKind: "family",
        sourceGrade: "c",
        team: crew.teams[0] as string,
        intent: "log",
      }),
    ),
  );
}
