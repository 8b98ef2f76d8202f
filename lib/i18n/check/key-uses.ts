import {
  aliasesIn,
  bindParameters,
  bindVariable,
  madeNamespace,
  type Scope,
  UNREADABLE,
} from "./bindings.ts";
import {
  argumentsOf,
  bare,
  childrenOf,
  isNode,
  type Node,
  outcomesOf,
  quasisOf,
  type Source,
  walk,
} from "./source.ts";

/** One place where a sentence is asked for. `pattern` is set for a key with places in it. */
export type KeyUse = {
  file: string;
  key: string;
  pattern: RegExp | null;
  /** The names of what is given to fill the sentence; `null` where that cannot be read. */
  given: string[] | null;
  /** `has` and `raw` ask for a sentence without filling it. */
  fills: boolean;
};

export type Reading = { uses: KeyUse[]; faults: string[]; literals: Set<string> };

const METHODS = new Set(["rich", "markup", "raw", "has"]);
const FUNCTIONS =
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassMethod|MethodProperty)$/;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function givenNames(argument: unknown): string[] | null {
  if (argument === undefined) return [];
  const object = bare(argument);
  if (object?.type !== "ObjectExpression" || !Array.isArray(object.properties)) return null;
  const names: string[] = [];
  for (const property of object.properties as unknown[]) {
    if (!isNode(property)) return null;
    if (property.type === "SpreadElement") return null;
    const key = property.type === "Identifier" ? property : property.key;
    if (isNode(key)) names.push(String(key.value));
  }
  return names;
}

/** Reads one file: every sentence it asks for, and every string it holds. */
export function readKeyUses({ file, tree }: Source): Reading {
  const reading: Reading = { uses: [], faults: [], literals: new Set() };
  const aliases = aliasesIn(walk(tree));

  /** The namespace of what is called, and by which of its methods. */
  function speaker(callee: unknown, scopes: Scope[]): { namespace: string; method: string } | null {
    const node = bare(callee);
    if (!node) return null;
    if (
      node.type === "MemberExpression" &&
      isNode(node.property) &&
      METHODS.has(String(node.property.value))
    ) {
      const owner = speaker(node.object, scopes);
      return owner && { ...owner, method: String(node.property.value) };
    }
    if (node.type === "Identifier") {
      const namespace = scopes.findLast((scope) => scope.has(String(node.value)))?.get(String(node.value));
      return namespace == null ? null : { namespace, method: "" };
    }
    const made = madeNamespace(node);
    return made === undefined ? null : { namespace: made, method: "" };
  }

  function note(call: Node, namespace: string, method: string): void {
    const [key, values] = argumentsOf(call);
    if (namespace === UNREADABLE) reading.faults.push(`${file}: a namespace that is not written out`);
    const given = givenNames(values);
    const fills = method !== "has" && method !== "raw";
    const full = (part: string) => (namespace ? `${namespace}.${part}` : part);
    for (const outcome of outcomesOf(key)) {
      const pieces = outcome.type === "TemplateLiteral" ? quasisOf(outcome) : [];
      if (outcome.type === "StringLiteral") {
        reading.uses.push({ file, key: full(String(outcome.value)), pattern: null, given, fills });
      } else if (pieces.length === 1) {
        reading.uses.push({ file, key: full(pieces[0]!), pattern: null, given, fills });
      } else if (pieces[0] || (namespace && pieces.some(Boolean))) {
        const pattern = new RegExp(
          `^${pieces.map((piece, at) => escaped(at === 0 ? full(piece) : piece)).join(".+")}$`,
        );
        reading.uses.push({ file, key: full(pieces.join("…")), pattern, given, fills });
      } else if (namespace.includes(".")) {
        // A branch whose every leaf is one of a kind: `useTranslations("caseload.columns")`, then `t(column)`.
        reading.uses.push({
          file,
          key: full("…"),
          pattern: new RegExp(`^${escaped(namespace)}\\..+$`),
          given,
          fills,
        });
      } else {
        reading.faults.push(`${file}: a key that is not written out, asked of “${namespace}”`);
      }
    }
  }

  function visit(node: Node, scopes: Scope[]): void {
    let inner = scopes;
    if (FUNCTIONS.test(node.type)) {
      const scope: Scope = new Map();
      bindParameters(node, scope, aliases);
      inner = [...scopes, scope];
    } else if (node.type === "BlockStatement") {
      inner = [...scopes, new Map()];
    }
    if (node.type === "VariableDeclarator") bindVariable(node, inner.at(-1)!);
    if (node.type === "StringLiteral") reading.literals.add(String(node.value));
    if (node.type === "CallExpression") {
      const called = speaker(node.callee, inner);
      if (called) note(node, called.namespace, called.method);
    }
    for (const child of childrenOf(node)) visit(child, inner);
  }

  visit(tree, [new Map()]);
  return reading;
}
