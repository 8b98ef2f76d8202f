import { z } from "zod";

/** Something that must hold between fields, and by which field it is said when it does not. */
export type Rule<Values> = { field: string; code: string; holds: (values: Values) => boolean };

/** A schema with rules between its fields. They are asked even where another field is wrong already, so that all is said at once. */
export function together<Shape extends z.ZodRawShape, Values = z.output<z.ZodObject<Shape>>>(
  shape: Shape,
  rules: readonly Rule<Values>[],
) {
  return rules.reduce(
    (schema, { field, code, holds }) =>
      schema.refine((values) => holds(values as Values), { path: [field], error: code, when: () => true }),
    z.strictObject(shape),
  );
}

/** A day that is asked for: it is given, or it is said to be unknown, and not both. */
export function unknownOr<Name extends string>(name: Name): Rule<Record<Name, string | null>>[] {
  const unknown = (values: object) => (values as Record<string, unknown>)[`${name}Unknown`] === true;
  return [
    { field: name, code: "unknownConflict", holds: (values) => values[name] === null || !unknown(values) },
    { field: name, code: "requiredOrUnknown", holds: (values) => values[name] !== null || unknown(values) },
  ];
}

/** An hour means nothing without its day. */
export const HOUR_NEEDS_DAY: Rule<{ on: string | null; onTime: string | null }> = {
  field: "onTime",
  code: "timeWithoutDate",
  holds: ({ on, onTime }) => on !== null || onTime === null,
};
