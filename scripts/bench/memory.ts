import { readdirSync, readFileSync } from "node:fs";

/** The share of memory that is a process's own, in MB: PSS of it and of all below it. */
function pssOf(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + own(each), 0);
}

function own(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

type Process = { pid: number; parent: number; command: string };

function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
        return [
          {
            pid: Number(name),
            parent,
            command: readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " "),
          },
        ];
      } catch {
        return [];
      }
    });
}

function childrenOf(pid: number): number[] {
  return processes()
    .filter((each) => each.parent === pid)
    .flatMap((each) => [each.pid, ...childrenOf(each.pid)]);
}

/** Shares of memory in MB. */
export type Memory = { web: number; worker: number; postgres: number };

/** What the program and the database hold now. */
export function memoryOf(supervisor: number, postgres: number): Memory {
  const of = (word: string) => {
    const pid = childNamed(supervisor, word);
    return pid === null ? 0 : pssOf(pid);
  };
  return { web: of("next"), worker: of("worker.ts"), postgres: pssOf(postgres) };
}

/** The process below `supervisor` whose command line holds a word. */
export function childNamed(supervisor: number, word: string): number | null {
  const below = new Set(childrenOf(supervisor));
  return processes().find((each) => below.has(each.pid) && each.command.includes(word))?.pid ?? null;
}
