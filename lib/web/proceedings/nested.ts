/** A field of one of several alike: `notices.0.kind`. */
const NAME = /^(\w+)\.(\d{1,2})\.(\w+)$/;

/**
 * Turns `notices.0.kind` and its like into lists of objects, so that a schema can read them and name a problem
 * by the field's own name. What does not look so stays as it is.
 */
export function nested(values: unknown): unknown {
  if (typeof values !== "object" || values === null) return values;
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [, list, at, field] = NAME.exec(name) ?? [];
    if (list === undefined || at === undefined || field === undefined) {
      result[name] = value;
      continue;
    }
    const rows = Array.isArray(result[list]) ? (result[list] as Record<string, unknown>[]) : [];
    while (rows.length <= Number(at)) rows.push({});
    const row = rows[Number(at)];
    if (row) row[field] = value;
    result[list] = rows;
  }
  return result;
}
