import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "@swc/core";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A node of the syntax tree, as far as the checks look at it. */
export type Node = { readonly type: string; readonly [part: string]: unknown };

export type Source = { file: string; tree: Node };

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The nodes directly below a node, in the order they are written. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((part) => {
    if (isNode(part)) return [part];
    if (!Array.isArray(part)) return [];
    return part.flatMap((item: unknown) => {
      if (isNode(item)) return [item];
      // An argument of a call is wrapped, with no type of its own.
      const inner =
        typeof item === "object" && item !== null && "expression" in item ? item.expression : null;
      return isNode(inner) ? [inner] : [];
    });
  });
}

/** A node and all below it. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** Parses a text of TypeScript. @param tsx false for a file without JSX, where `<T>(…) =>` is a function and no element */
export function parseText(text: string, tsx = true): Node {
  const tree: unknown = parseSync(text, { syntax: "typescript", tsx, target: "esnext" });
  if (!isNode(tree)) throw new Error("the parser gave no tree");
  return tree;
}

/** The program's own source files, without its tests. */
export function sourcesIn(...patterns: string[]): Source[] {
  return globSync(patterns, {
    cwd: ROOT,
    exclude: ["**/*.test.ts", "**/*.d.ts", "lib/db/generated/**", "lib/i18n/catalogues.ts"],
  })
    .sort()
    .map((file) => ({ file, tree: parseText(readFileSync(ROOT + file, "utf8"), file.endsWith("x")) }));
}

const WRAPPERS = new Set([
  "ParenthesisExpression",
  "TsAsExpression",
  "TsConstAssertion",
  "TsNonNullExpression",
  "TsSatisfiesExpression",
]);

/** An expression without brackets and assertions round it. */
export function bare(node: unknown): Node | null {
  if (!isNode(node)) return null;
  return WRAPPERS.has(node.type) ? bare(node.expression) : node;
}

/** What an expression can come to, where it chooses: both sides of `a ? b : c`, `b ?? c`, `a && c`. */
export function outcomesOf(node: unknown): Node[] {
  const expression = bare(node);
  if (!expression) return [];
  if (expression.type === "ConditionalExpression") {
    return [...outcomesOf(expression.consequent), ...outcomesOf(expression.alternate)];
  }
  if (expression.type === "BinaryExpression" && expression.operator === "&&")
    return outcomesOf(expression.right);
  if (expression.type === "BinaryExpression" && ["??", "||"].includes(String(expression.operator))) {
    return [...outcomesOf(expression.left), ...outcomesOf(expression.right)];
  }
  return [expression];
}

/** The fixed pieces of a template, between its places. */
export function quasisOf(template: Node): string[] {
  const quasis = Array.isArray(template.quasis) ? template.quasis : [];
  return quasis.map((quasi: { cooked?: unknown; raw?: unknown }) => String(quasi.cooked ?? quasi.raw ?? ""));
}

/** The expressions a call is given. */
export function argumentsOf(call: Node): unknown[] {
  const given = Array.isArray(call.arguments) ? call.arguments : [];
  return given.map((argument: { expression?: unknown }) => argument.expression);
}
