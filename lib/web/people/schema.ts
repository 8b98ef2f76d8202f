import { z } from "zod";
import { toldLine } from "../../people/told-text.ts";

const NUMBERS = ["name", "document", "phone"] as const;

/** The form of *Search*. A birth year alone finds too many; it only says which of the found is likelier. */
export const SearchInput = z
  .strictObject({
    name: toldLine(200).optional(),
    birthYear: toldLine(10).optional(),
    document: toldLine(60).optional(),
    phone: toldLine(40).optional(),
  })
  .superRefine((search, context) => {
    const problem = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (NUMBERS.every((field) => search[field] === undefined)) problem("name", "search.errors.nothing");
    if (search.birthYear !== undefined && !/^(19|20)\d{2}$/.test(search.birthYear))
      problem("birthYear", "search.errors.notAYear");
  });

/** What a page sends while a name is typed. */
export const SuggestInput = z.strictObject({ name: toldLine(200), born: toldLine(20).optional() });
