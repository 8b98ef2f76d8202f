/** Most texts that are given a name. A connection keeps the plan of each, so their number is what bounds its memory. */
const MOST = 200;
/** Statements the object mapper writes: their texts differ by what they are given, and would use up the names. */
const WRITTEN_BY_MAPPER = /"public"\./;

/**
 * Names for statements by their text, the first that come; all others have none. A statement with a name is planned once a connection
 * and not once a call: the row policies of six tables take three times longer to plan than to run.
 */
export function statementNames(most: number = MOST): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const held = names.get(sql);
    if (held) return held;
    if (names.size >= most || WRITTEN_BY_MAPPER.test(sql)) return "";
    const made = `amparo_${names.size + 1}`;
    names.set(sql, made);
    return made;
  };
}
