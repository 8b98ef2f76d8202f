import { z } from "zod";

/** The mark of what was seen when an edit's form was drawn. */
const seen = z.string().min(1).max(4000);

/** The fields of which a colleague's words are taken, after a save that came too late. */
const takeTheirs = z
  .union([z.string().max(60), z.array(z.string().max(60)).max(60)])
  .optional()
  .transform((names) => [names ?? []].flat());

/** What every form that edits carries. */
export const EDITED = { seen, takeTheirs } as const;

/** What a form that edits one row carries besides. */
export const EDITED_ROW = { ...EDITED, id: z.uuid() } as const;

/** Boxes of one name, of which any number is ticked. */
export function manyOf<T extends z.ZodType<string, string>>(schema: T, most: number) {
  return z
    .union([schema, z.array(schema).max(most)])
    .optional()
    .transform((values) => [...new Set([values ?? []].flat())] as z.output<T>[]);
}
