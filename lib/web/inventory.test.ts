import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The wrappers that read the input by its schema and ask who calls: `action.ts`, `auth/public-action.ts`, `json-route.ts`, `route.ts`. */
const WRAPPED = /^(action|publicAction)\(/;

/**
 * Open to everybody and without a wrapper, each with its reason. A new line here is a decision.
 * They take one word of a closed list and set a cookie that says nothing of who somebody is.
 */
const OPEN_ACTIONS = [
  "lib/web/preferences/actions.ts chooseLocale",
  "lib/web/preferences/actions.ts chooseTheme",
];

/** Wrapped within, with something added after the answer that asks the session and the role by itself. A new line is a decision. */
const ASK_AGAIN = ["lib/web/cases/log-case-actions.ts logCaseAction"];

/** Handlers that answer for themselves, and why that is enough. A new line here is a decision. */
const OWN_ROUTES: Record<string, string> = {
  "app/api/alerts/seen/route.ts POST": "asks the session; what is not theirs changes nothing",
  "app/api/alerts/waiting/route.ts GET": "a poll: asks the session and never keeps it awake",
  "app/api/events/route.ts GET": "a stream: asks the session, and again every half minute",
  "app/api/health/live/route.ts GET": "public: the process answers",
  "app/api/inbound/sms/route.ts POST":
    "a gateway: a signature over its words and their hour, checked before they are read",
  "app/api/health/ready/route.ts GET": "public: ready or not, nothing more",
  "app/api/push/ack/route.ts POST":
    "public, for nobody is signed in at night: an id that only that browser was sent, and moves its message forward",
  "app/api/push/renew/route.ts POST":
    "asks the session, also a locked one; replaces only a channel of its own",
};

type Exported = { name: string; value: string };

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** What a module hands out, each with its text; a function's goes to its closing brace at the margin. */
function exportsOf(source: string): Exported[] {
  return [...source.matchAll(/^export\s+(?!type\b|interface\b)/gm)].map(({ 0: word, index }) => {
    const text = source.slice(index + word.length);
    const constant = /^const\s+(\w+)(?:\s*:[^=]+)?\s*=\s*/.exec(text);
    if (constant) return { name: constant[1] ?? "?", value: text.slice(constant[0].length) };
    const name = /^(?:async\s+)?function\s+(\w+)/.exec(text)?.[1] ?? "?";
    const end = text.indexOf("\n}\n");
    return { name, value: end < 0 ? text : text.slice(0, end + 3) };
  });
}

/**
 * Wrapped outright; or a function that makes such an action, waits for it and for nothing else, and adds to its answer:
 * for a form whose state holds more than every form's.
 */
function isWrapped({ value }: Exported): boolean {
  if (WRAPPED.test(value)) return true;
  const made = /^ {2}const (\w+) = (?:action|publicAction)\(/m.exec(value)?.[1];
  const waits = [...value.matchAll(/^ {2}(?=\S).*\bawait\b.*$/gm)].map(([line]) => line.trim());
  return made !== undefined && waits.length === 1 && waits[0] === `const next = await ${made}(state, form);`;
}

const files = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"], { cwd: root })
  .filter((file) => !/\.test\.tsx?$|lib\/db\/generated/.test(file))
  .map((file) => ({ file, source: readFileSync(root + file, "utf8") }));

test("every server action is wrapped, and a new open one is a decision", () => {
  const modules = files.filter(({ source }) =>
    /^["']use server["'];?\s*$/m.test(source.split("import ")[0] ?? ""),
  );
  expect(modules.length).toBeGreaterThan(5);
  const bare = modules.flatMap(({ file, source }) =>
    exportsOf(source).flatMap((made) => (isWrapped(made) ? [] : `${file} ${made.name}`)),
  );
  expect(bare.sort()).toEqual([...OPEN_ACTIONS, ...ASK_AGAIN].sort());
});

test("no function is an action by a word within it", () => {
  expect(
    files.filter(({ source }) => /^\s+["']use server["']/m.test(source)).map(({ file }) => file),
  ).toEqual([]);
});

test("every route handler hands its request to one that asks who calls, or is known by name", () => {
  const bare = files
    .filter(({ file }) => /(^|\/)route\.tsx?$/.test(file))
    .flatMap(({ file, source }) =>
      exportsOf(source).flatMap((made) =>
        METHODS.includes(made.name) && !isAsked(source, made) ? `${file} ${made.name}` : [],
      ),
    );
  expect(bare.sort()).toEqual(Object.keys(OWN_ROUTES).sort());
});

/** Whether a method does nothing but call a function that `jsonRoute` or `route` made. */
function isAsked(source: string, { value }: Exported): boolean {
  const called = /\{\n {2}return (\w+)\(request\);\n\}/.exec(value)?.[1];
  const from = called && new RegExp(`import \\{ ${called} \\} from "@/(.+)";`).exec(source)?.[1];
  if (!from) return false;
  const target = files.find(({ file }) => file === `${from}.ts`);
  return (
    target !== undefined &&
    new RegExp(`^export const ${called} = (jsonRoute|route)\\(`, "m").test(target.source)
  );
}

test.each([
  ["export const take = action({ input }, async () => ok);", true],
  ["export const take: FormAction = publicAction({ input }, work);", true],
  ["export const take =\n  action({ input }, work);", true],
  [
    "export async function take(state, form) {\n  const run = action({ input }, work);\n  const next = await run(state, form);\n  return next;\n}\n",
    true,
  ],
  [
    "export async function take(state, form) {\n  await early();\n  const run = action({ input }, work);\n  const next = await run(state, form);\n  return next;\n}\n",
    false,
  ],
  ["export async function take(form: FormData) {}", false],
  ["export const take = async () => action({ input }, work);", false],
  ["export const good = action({ input }, work);\nexport async function bad() {}\n", false],
  ["export { take };", false],
  ["export default action({ input }, work);", false],
])("%j", (source, expected) => {
  expect(exportsOf(source).length).toBeGreaterThan(0);
  expect(exportsOf(source).every(isWrapped)).toBe(expected);
});
