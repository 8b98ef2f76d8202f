import { childrenOf, isNode, type Node, outcomesOf, quasisOf, type Source } from "./source.ts";

/** What a reader sees or hears of an element, and the words our own components are given to show. */
const SHOWN = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "caption",
  "empty",
  "hint",
  "label",
  "meaning",
  "meta",
  "more",
  "placeholder",
  "summary",
  "title",
  "trigger",
]);

/** The program's name is the same in every language. */
const NAMES = new Set(["Amparo", "%s · Amparo"]);

/** Elements whose text is a key of the keyboard. */
const UNSPOKEN = new Set(["kbd"]);

const isWords = (text: string) => /\p{L}/u.test(text) && !NAMES.has(text.trim());

function wordsOf(node: unknown): string[] {
  return outcomesOf(node).flatMap((outcome) => {
    if (outcome.type === "StringLiteral")
      return isWords(String(outcome.value)) ? [String(outcome.value)] : [];
    if (outcome.type === "TemplateLiteral") return quasisOf(outcome).filter(isWords);
    return outcome.type === "JSXExpressionContainer" ? wordsOf(outcome.expression) : [];
  });
}

function titlesIn(declarator: Node): string[] {
  if (!isNode(declarator.id) || declarator.id.value !== "metadata" || !isNode(declarator.init)) return [];
  const found: string[] = [];
  const visit = (node: Node) => {
    if (
      node.type === "KeyValueProperty" &&
      isNode(node.key) &&
      /^(title|description|default|template)$/.test(String(node.key.value))
    ) {
      found.push(...wordsOf(node.value));
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(declarator.init);
  return found;
}

/** Every word in a component that a reader would see and no catalogue holds. */
export function literalTexts({ file, tree }: Source): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === "JSXElement" && isNode(node.opening) && isNode(node.opening.name)) {
      if (UNSPOKEN.has(String(node.opening.name.value))) return;
    }
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      for (const child of Array.isArray(node.children) ? node.children : []) {
        if (isNode(child) && child.type === "JSXText" && isWords(String(child.value)))
          found.push(String(child.value).trim());
        if (isNode(child) && child.type === "JSXExpressionContainer") found.push(...wordsOf(child));
      }
    }
    if (node.type === "JSXAttribute" && isNode(node.name) && SHOWN.has(String(node.name.value))) {
      found.push(...wordsOf(node.value));
    }
    if (node.type === "VariableDeclarator") found.push(...titlesIn(node));
    for (const child of childrenOf(node)) visit(child);
  };
  visit(tree);
  return found.map((text) => `${file}: “${text}”`);
}
