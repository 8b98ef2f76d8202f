import { describe, expect, test } from "vitest";
import { custodyNow } from "./custody-now.ts";
import { aCustody } from "./fixtures.ts";
import type { CustodyMoveRow, CustodyRow } from "./rows.ts";

const ZONE = "Asia/Almaty";
const record = (custody_episode: CustodyRow[], custody_move: CustodyMoveRow[] = []) => ({
  custody_episode,
  custody_move,
});

describe("the custody of a person", () => {
  test("is the one that lasts, with its arrest", () => {
    const episodes = [
      aCustody({ held_since: "2022-10-01", ended_on: "2022-10-05", custody_type: "police_holding" }),
      aCustody({ held_since: "2022-12-05", custody_type: "extradition_temporary" }),
    ];
    const { type, held, arrest } = custodyNow(record(episodes), true, ZONE);
    expect([type, held, arrest?.day.toString()]).toEqual(["extradition_temporary", true, "2022-12-05"]);
  });

  test("is of the kind that its last move says", () => {
    const episode = aCustody({ custody_type: "police_holding" });
    const move = (id: string, happened_on: string, custody_type: CustodyMoveRow["custody_type"]) => ({
      ...{ id, episode_id: episode.id, happened_on, happened_at: null, known_on: "2022-12-20", custody_type },
    });
    const moves = [
      move("c", "2022-12-12", "extradition_temporary"),
      move("a", "2022-12-10", "pre_trial"),
      move("b", "2022-12-14", null),
      { ...move("d", "2022-12-15", "removal_centre"), episode_id: "another" },
    ];
    expect(custodyNow(record([episode], moves), true, ZONE).type).toBe("extradition_temporary");
  });

  test("keeps the hour of the arrest on the local clock", () => {
    const { arrest } = custodyNow(record([aCustody({ held_since_at: "2022-12-04T20:30:00Z" })]), true, ZONE);
    expect([arrest?.day.toString(), arrest?.time?.toString()]).toEqual(["2022-12-05", "02:30:00"]);
  });

  test("reporting is no custody", () => {
    expect(custodyNow(record([aCustody({ custody_type: "reporting_or_bail" })]), true, ZONE).held).toBe(
      false,
    );
  });

  test.each([
    ["said to be at liberty", false, "none", false],
    ["said to be held, nobody knows how", true, "unknown", true],
    ["nobody knows", null, null, false],
  ])("with nothing recorded: %s", (_, isHeld, type, held) => {
    expect(custodyNow(record([]), isHeld, ZONE)).toEqual({ type, held, arrest: null });
  });

  test("the arrest of the last one is remembered after release", () => {
    const { arrest, held } = custodyNow(record([aCustody({ ended_on: "2022-12-09" })]), false, ZONE);
    expect([arrest?.day.toString(), held]).toEqual(["2022-12-03", false]);
  });
});
