import "server-only";
import type { Tx } from "../../db/unit.ts";
import { type HandOverLine, listUnsigned } from "./hand-over.ts";
import { type NightLine, nights } from "./nights.ts";
import { type OnCallLine, onCallBoard } from "./on-call.ts";
import { colleaguesOf } from "./people.ts";

/** So many nights the board looks ahead. */
const NIGHTS = 7;

/** What the board says of the rota; nothing where there is none. */
export type RotaBoard = {
  lines: OnCallLine[];
  /** The nights ahead with a hole. */
  holes: NightLine[];
  /** How many of the nights ahead rest on one person. */
  oneDeep: number;
  unsigned: HandOverLine[];
  names: Record<string, string>;
  /** The organisation's. */
  zone: string;
};

/** Who is on call, where nobody will be, and which hand-over waits for a signature. */
export async function rotaBoard(tx: Tx): Promise<RotaBoard> {
  const [lines, ahead, unsigned] = await Promise.all([onCallBoard(tx), nights(tx, NIGHTS), listUnsigned(tx)]);
  const people =
    unsigned.length === 0
      ? new Map()
      : await colleaguesOf(
          tx,
          unsigned.flatMap(({ fromId, toId }) => [fromId, toId]),
        );
  return {
    ...{ lines, unsigned, zone: ahead.zone },
    holes: ahead.nights.filter(({ standing }) => standing !== "covered"),
    oneDeep: ahead.nights.filter(({ isOneDeep }) => isOneDeep).length,
    names: Object.fromEntries([...people.values()].map(({ id, name }) => [id, name])),
  };
}
