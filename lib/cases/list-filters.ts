import { z } from "zod";
import { codeOf } from "../vocabulary/codes.ts";

/** Where a page of the list ended: the value it was sorted by and the id. */
export type Cursor = { key: string; id: string };

const one = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);

/** The filters of the caseload, as they stand in the address. What an address cannot mean is left out, not an error: people share links. */
export const CaseFilters = z.object({
  sort: one(z.enum(["deadline", "level", "updated"])).catch("deadline"),
  status: one(z.union([codeOf("case_status"), z.literal("all")])).catch("open"),
  level: one(z.union([codeOf("risk_level"), z.literal("none")]))
    .optional()
    .catch(undefined),
  host: one(z.string().regex(/^[A-Z]{2}$/))
    .optional()
    .catch(undefined),
  custody: one(z.enum(["held", "free", "unknown"]))
    .optional()
    .catch(undefined),
  assigned: one(z.enum(["me", "nobody"]))
    .optional()
    .catch(undefined),
});

export type CaseFilters = {
  sort: "deadline" | "level" | "updated";
  statuses: readonly string[];
  level?: string;
  hostState?: string;
  custody?: "held" | "free" | "unknown";
  assigned?: "me" | "nobody";
};

type Params = Record<string, string | string[] | undefined>;

/** The filters an address stands for. By default the cases that are worked on: open and followed. */
export function readFilters(params: Params): CaseFilters {
  const { status, host, ...rest } = CaseFilters.parse(params);
  const statuses =
    status === "all"
      ? ["open", "watching", "closed"]
      : status === "open" && !params.status
        ? ["open", "watching"]
        : [status];
  return { ...rest, hostState: host, statuses };
}

const CursorShape = z.tuple([z.string().regex(/^[\dT:.+\-Z ]{1,40}$/), z.uuid()]);

/** Reads a cursor out of an address; one that was tampered with begins at the beginning. */
export function readCursor(text: string | string[] | undefined, sort: CaseFilters["sort"]): Cursor | null {
  if (typeof text !== "string") return null;
  try {
    const [key, id] = CursorShape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    const fits = sort === "level" ? /^[0-6]$/.test(key) : !Number.isNaN(Date.parse(key));
    return fits ? { key, id } : null;
  } catch {
    return null;
  }
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.key, cursor.id])).toString("base64url");
}
