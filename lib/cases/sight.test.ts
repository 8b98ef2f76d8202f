import { expect, test } from "vitest";
import { type Colleague, whoLosesSight } from "./sight.ts";

const someone = (id: string, given: Partial<Colleague> = {}): Colleague => ({
  id,
  seesCases: true,
  teamIds: ["north"],
  named: null,
  ...given,
});

const dana = someone("dana", { named: "member" });
const timur = someone("timur");
const aigul = someone("aigul", { teamIds: ["south"] });
const olga = someone("olga", { teamIds: [], named: "alert" });
const admin = someone("admin", { seesCases: false });
const all = [dana, timur, aigul, olga, admin];
const before = { teamId: "north", access: "team" as const, named: new Set(["dana"]) };

test("nobody loses it where nothing changes, nor who never saw it", () => {
  expect(whoLosesSight(before, before, all)).toEqual([]);
  expect(whoLosesSight(before, { teamId: "west", access: "team", named: new Set() }, [aigul, admin])).toEqual(
    [],
  );
});

test("restricted, it is lost to those of the team who are not named", () => {
  expect(whoLosesSight(before, { ...before, access: "restricted" }, all)).toEqual(["timur"]);
  expect(
    whoLosesSight(before, { ...before, access: "restricted", named: new Set(["dana", "timur"]) }, all),
  ).toEqual([]);
});

test("in another team's hands, it is lost to the team it leaves", () => {
  expect(whoLosesSight(before, { ...before, teamId: "south" }, all)).toEqual(["timur"]);
});

test("who is no longer named loses a restricted case, and keeps one of their team", () => {
  const restricted = { ...before, access: "restricted" as const };
  expect(whoLosesSight(restricted, { ...restricted, named: new Set() }, all)).toEqual(["dana"]);
  expect(whoLosesSight(before, { ...before, named: new Set() }, all)).toEqual([]);
});

test("who came in by an alert stays until the alert lets go", () => {
  expect(whoLosesSight(before, { teamId: "south", access: "restricted", named: new Set() }, [olga])).toEqual(
    [],
  );
});
