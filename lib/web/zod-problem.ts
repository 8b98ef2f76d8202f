import type { core } from "zod";
import type { Problem } from "./field-problem.ts";

/** A schema's own word: `endBeforeStart`, or a whole key such as `cases.errors.closed`. Never a sentence. */
const CODE = /^[a-z][A-Za-z0-9]*(\.[a-zA-Z0-9]+)*$/;

const FORMATS: Record<string, string> = {
  email: "notAnEmail",
  date: "notADate",
  datetime: "notADate",
  time: "notATime",
  url: "notALink",
  uuid: "notAnId",
  guid: "notAnId",
  e164: "notAPhone",
};

const EXPECTED: Record<string, string> = {
  number: "notANumber",
  int: "notWhole",
  date: "notADate",
  boolean: "unknownChoice",
};

/**
 * The problem that a schema's issue stands for.
 *
 * @param typed what the form held in that field; an empty field is "fill it in", whatever else it breaks
 */
export function problemOf(issue: core.$ZodIssue, typed: string | string[] | undefined): Problem {
  if (CODE.test(issue.message)) return { code: issue.message };
  if (issue.code === "unrecognized_keys") return { code: "unknownField" };
  if (issue.path.length > 0 && (typed === undefined || typed === "")) return { code: "required" };
  switch (issue.code) {
    case "invalid_type":
      return { code: EXPECTED[issue.expected] ?? "badFormat" };
    case "invalid_format":
      return { code: FORMATS[issue.format] ?? "badFormat" };
    case "invalid_value":
      return { code: "unknownChoice" };
    case "too_small":
      // A field of blanks, trimmed, is an empty field.
      if (issue.origin === "string" && Number(issue.minimum) <= 1) return { code: "required" };
      return { code: sizeCode(issue.origin, "small"), params: { min: Number(issue.minimum) } };
    case "too_big":
      return { code: sizeCode(issue.origin, "big"), params: { max: Number(issue.maximum) } };
    case "not_multiple_of":
      return { code: "notWhole" };
    default:
      return { code: "badFormat" };
  }
}

function sizeCode(origin: string, side: "small" | "big"): string {
  if (origin === "string") return side === "small" ? "tooShort" : "tooLong";
  if (origin === "array" || origin === "set") return side === "small" ? "chooseMore" : "chooseFewer";
  if (origin === "date") return side === "small" ? "dateTooEarly" : "dateTooLate";
  return side === "small" ? "tooSmall" : "tooBig";
}
