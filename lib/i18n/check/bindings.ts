import { argumentsOf, bare, isNode, type Node } from "./source.ts";

/** The namespace a name in the code speaks from: `t` from `alerts.take`. `null`: the name is something else here. */
export type Scope = Map<string, string | null>;

const MAKERS = new Set(["useTranslations", "getTranslations", "translator"]);

/** A namespace that is not written out cannot be checked. */
export const UNREADABLE = "?";

function namespaceArgument(maker: string, given: unknown[]): string {
  const said = bare(maker === "translator" ? given[1] : given[0]);
  if (said === null) return "";
  if (said.type === "StringLiteral") return String(said.value);
  if (said.type !== "ObjectExpression" || !Array.isArray(said.properties)) return UNREADABLE;
  const property = said.properties.find(
    (one: unknown) =>
      isNode(one) && one.type === "KeyValueProperty" && isNode(one.key) && one.key.value === "namespace",
  );
  if (property === undefined) return "";
  const value = bare(property.value);
  return value?.type === "StringLiteral" ? String(value.value) : UNREADABLE;
}

/** The namespace of an expression that makes a translator, else undefined. */
export function madeNamespace(expression: unknown): string | undefined {
  const node = bare(expression);
  if (node?.type === "AwaitExpression") return madeNamespace(node.argument);
  if (node?.type !== "CallExpression" || !isNode(node.callee) || node.callee.type !== "Identifier")
    return undefined;
  const maker = String(node.callee.value);
  return MAKERS.has(maker) ? namespaceArgument(maker, argumentsOf(node)) : undefined;
}

/** The calls inside `await Promise.all([…])`. */
function together(expression: unknown): unknown[] {
  const node = bare(expression);
  if (node?.type === "AwaitExpression") return together(node.argument);
  const list = node?.type === "CallExpression" ? bare(argumentsOf(node)[0]) : null;
  if (list?.type !== "ArrayExpression" || !Array.isArray(list.elements)) return [];
  return list.elements.map((element: { expression?: unknown } | null) => element?.expression);
}

/** Enters what a `const` makes into its scope. */
export function bindVariable(declarator: Node, scope: Scope): void {
  const target = declarator.id;
  if (!isNode(target)) return;
  if (target.type === "Identifier") scope.set(String(target.value), madeNamespace(declarator.init) ?? null);
  if (target.type === "ArrayPattern" && Array.isArray(target.elements)) {
    const made = together(declarator.init);
    target.elements.forEach((element: unknown, index) => {
      if (isNode(element) && element.type === "Identifier") {
        scope.set(String(element.value), madeNamespace(made[index]) ?? null);
      }
    });
  }
}

/** The namespace of a type `Words<"alerts.take">`, also under a name the file gives it. */
function typedNamespace(annotation: unknown, aliases: Map<string, string>): string | null {
  const type =
    isNode(annotation) && annotation.type === "TsTypeAnnotation" ? annotation.typeAnnotation : annotation;
  if (!isNode(type) || type.type !== "TsTypeReference" || !isNode(type.typeName)) return null;
  const name = String(type.typeName.value);
  if (name !== "Words") return aliases.get(name) ?? null;
  const params =
    isNode(type.typeParams) && Array.isArray(type.typeParams.params) ? type.typeParams.params : [];
  const [first] = params as unknown[];
  return isNode(first) && isNode(first.literal) ? String(first.literal.value) : "";
}

/** The file's own names for `Words<…>`. */
export function aliasesIn(declarations: Iterable<Node>): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const node of declarations) {
    if (node.type !== "TsTypeAliasDeclaration" || !isNode(node.id)) continue;
    const namespace = typedNamespace(node.typeAnnotation, aliases);
    if (namespace !== null) aliases.set(String(node.id.value), namespace);
  }
  return aliases;
}

/** Enters the parameters of a function: those typed `Words<…>` speak, all others hide a name from outside. */
export function bindParameters(node: Node, scope: Scope, aliases: Map<string, string>): void {
  const params: unknown[] = Array.isArray(node.params) ? node.params : [];
  for (const param of params) {
    const pattern = isNode(param) && isNode(param.pat) ? param.pat : param;
    if (!isNode(pattern) || pattern.type !== "Identifier") continue;
    scope.set(String(pattern.value), typedNamespace(pattern.typeAnnotation, aliases));
  }
}
