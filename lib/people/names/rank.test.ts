import { describe, expect, test } from "vitest";
import { type Candidate, rankCandidates } from "./rank.ts";

const SOKOLOV: Candidate = {
  id: "sokolov",
  names: ["Соколов Глеб Викторович", "Gleb Sokolov"],
  birthYear: 1988,
  birthDate: "1988-05-14",
  documentNumbers: ["МР 123-4567"],
  phones: ["+77011234567"],
  nationalities: ["BY"],
};
const NAMESAKE: Candidate = {
  id: "namesake",
  names: ["Соколов Глеб"],
  birthYear: 1961,
  nationalities: ["RU"],
};
const TORABI: Candidate = {
  id: "torabi",
  names: ["ترابی حسین", "Тораби Хосейн"],
  birthYear: 1988,
  phones: ["8 701 765 43 21"],
};
const ALL = [NAMESAKE, TORABI, SOKOLOV];

const idsOf = (matches: { id: string }[]) => matches.map(({ id }) => id);

describe("by name", () => {
  test("the surest form of a name is shown with its reasons", () => {
    const [first] = rankCandidates({ name: "Gleb Sokolov", birthYear: 1988 }, ALL);
    expect(first).toEqual({
      id: "sokolov",
      band: "certain",
      reasons: ["exact_fold", "same_birth_year"],
      matchedName: "Gleb Sokolov",
    });
  });

  test("a birth year that differs moves a namesake down and does not hide him", () => {
    expect(idsOf(rankCandidates({ name: "Соколов Глеб" }, ALL))).toEqual(["namesake", "sokolov"]);
    expect(idsOf(rankCandidates({ name: "Соколов Глеб", birthYear: 1988 }, ALL))).toEqual([
      "sokolov",
      "namesake",
    ]);
  });

  test("of two that match alike, the one of the same nationality comes first", () => {
    const twins = ["KZ", "BY"].map((state) => ({
      id: state,
      names: ["Соколов Глеб"],
      nationalities: [state],
    }));
    expect(idsOf(rankCandidates({ name: "Соколов Глеб", nationality: "KZ" }, twins))).toEqual(["KZ", "BY"]);
    expect(idsOf(rankCandidates({ name: "Соколов Глеб", nationality: "BY" }, twins))).toEqual(["BY", "KZ"]);
  });

  test("a name in another script is found", () => {
    const [first] = rankCandidates({ name: "Hossein Torabi" }, ALL);
    expect(first).toMatchObject({ id: "torabi", band: "likely" });
    expect(first?.reasons).toContain("swapped_order");
  });

  test("the beginning of a name finds it only while it is typed", () => {
    expect(idsOf(rankCandidates({ name: "Тор", typed: true }, ALL))).toEqual(["torabi"]);
    expect(rankCandidates({ name: "Тор" }, ALL)).toEqual([]);
  });
});

describe("beside the name", () => {
  test("a document number brings two records together, however it is written", () => {
    expect(rankCandidates({ name: "Иванов Пётр", documentNumber: "mp1234567" }, ALL)).toEqual([
      {
        id: "sokolov",
        band: "none",
        reasons: ["same_document_number"],
        matchedName: "Соколов Глеб Викторович",
      },
    ]);
  });

  test("a phone is the same in every way it is written", () => {
    const found = rankCandidates({ phone: "8 (701) 765-43-21", phoneState: "KZ" }, ALL);
    expect(found).toMatchObject([{ id: "torabi", band: "none", reasons: ["same_phone"] }]);
    expect(idsOf(rankCandidates({ phone: "+7 701 123 45 67" }, ALL))).toEqual(["sokolov"]);
  });

  test("a birth date is a reason, and then its year is not named again", () => {
    const [first] = rankCandidates({ name: "Глеб Соколов", birthDate: "1988-05-14" }, ALL);
    expect(first).toMatchObject({
      id: "sokolov",
      reasons: ["transliteration", "same_birth_date"],
    });
  });

  test("a birth year alone brings nobody together who was asked for by name", () => {
    expect(rankCandidates({ name: "Иванов Пётр", birthYear: 1988 }, ALL)).toEqual([]);
    expect(idsOf(rankCandidates({ birthYear: 1988 }, ALL))).toEqual(["sokolov", "torabi"]);
  });

  test("nothing asked finds nobody", () => {
    expect(rankCandidates({}, ALL)).toEqual([]);
    expect(rankCandidates({ name: " ", documentNumber: "12", phone: "1" }, ALL)).toEqual([]);
  });

  test("a candidate of whom nothing is known is passed over", () => {
    expect(rankCandidates({ name: "Соколов", birthYear: 1988 }, [{ id: "unknown", names: [] }])).toEqual([]);
  });
});
