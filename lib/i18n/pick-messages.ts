type Tree = { [key: string]: string | Tree };

function put(target: Tree, source: Tree, path: readonly string[]): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  const branch = Object.hasOwn(source, head) ? source[head] : undefined;
  if (branch === undefined) throw new Error(`no messages at ${path.join(".")}`);
  if (rest.length === 0 || typeof branch === "string") {
    target[head] = branch;
    return;
  }
  const begun = Object.hasOwn(target, head) ? target[head] : {};
  const kept: Tree = typeof begun === "object" ? { ...begun } : {};
  put(kept, branch, rest);
  target[head] = kept;
}

/**
 * The branches of a catalogue that the paths name, in their places: `["ui", "alerts.take"]`.
 * A path that leads nowhere throws: a page would otherwise show keys.
 */
export function pickMessages(catalogue: object, paths: readonly string[]): Tree {
  const picked: Tree = {};
  for (const path of [...paths].sort((a, b) => b.length - a.length))
    put(picked, catalogue as Tree, path.split("."));
  return picked;
}
