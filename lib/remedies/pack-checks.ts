import type { z } from "zod";
import { type Pack, packSchema } from "./pack-schema.ts";
import type { Rule } from "./rule-schema.ts";

/** A pack as it was read: the name of its file, and what the file holds. */
export interface NamedPack {
  name: string;
  content: unknown;
}

/** The packs that hold, or a sentence for each thing that is wrong; each names the file, the rule and the field. */
type CheckedPacks = { packs: Pack[]; problems: [] } | { packs: null; problems: string[] };

/**
 * Reads packs and checks each rule by itself and all of them together: no id twice, no name of a rule that
 * is nowhere, and bodies that exclude each other both say so.
 */
export function checkPacks(named: readonly NamedPack[]): CheckedPacks {
  const problems: string[] = [];
  const packs: Pack[] = [];
  for (const { name, content } of named) {
    const read = packSchema.safeParse(content);
    if (read.success) packs.push(read.data);
    else problems.push(...read.error.issues.map((issue) => sentence(name, content, issue)));
  }
  if (named.length === 0) problems.push("there is no pack to check");
  // A pack that cannot be read would make every name of its rules look dangling.
  if (problems.length === 0) problems.push(...crossProblems(packs));
  return problems.length === 0 ? { packs, problems: [] } : { packs: null, problems };
}

function sentence(name: string, content: unknown, issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String);
  const message = issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
  if (path[0] !== "rules" || path[1] === undefined) {
    return `${name}: ${path.join(".") || "the pack"}: ${message}`;
  }
  const field = path.slice(2).join(".") || "the rule";
  return `${name}: rule ${idAt(content, Number(path[1]))}, ${field}: ${message}`;
}

function idAt(content: unknown, at: number): string {
  const rules = (content as { rules: { id?: unknown }[] }).rules;
  const id = rules[at]?.id;
  return typeof id === "string" ? id : `number ${at + 1}`;
}

const REFERENCES = ["next", "fileTogether", "mutuallyExclusiveWith"] as const;

function crossProblems(packs: readonly Pack[]): string[] {
  const problems: string[] = [];
  const byId = new Map<string, Rule>();
  const jurisdictions = new Set<string>();
  for (const pack of packs) {
    if (jurisdictions.has(pack.jurisdiction)) problems.push(`${pack.jurisdiction}: has two packs`);
    jurisdictions.add(pack.jurisdiction);
    for (const rule of pack.rules) {
      if (byId.has(rule.id)) problems.push(`rule ${rule.id}, id: is used twice`);
      byId.set(rule.id, rule);
    }
  }
  for (const rule of byId.values()) {
    for (const field of REFERENCES) {
      for (const named of rule[field] ?? []) {
        const other = byId.get(named);
        if (named === rule.id) problems.push(`rule ${rule.id}, ${field}: names the rule itself`);
        else if (!other) problems.push(`rule ${rule.id}, ${field}: names ${named}, which is no rule`);
        else if (field === "mutuallyExclusiveWith" && !other.mutuallyExclusiveWith?.includes(rule.id)) {
          problems.push(`rule ${rule.id}, ${field}: ${named} does not name this rule in turn`);
        }
      }
    }
  }
  return problems;
}
