import { describe, expect, test } from "vitest";
import { DAMAGED } from "../../crypto/damaged.ts";
import { NOBODY, type PersonFacts } from "../../people/model.ts";
import type { Damageable } from "../../people/open.ts";
import { contactFrom, personChanges } from "./person-from.ts";
import { contactValues, personValues } from "./person-values.ts";
import { AddContactInput, PersonInput } from "./schema.ts";

const ID = "01920000-0000-7000-8000-000000000001";
const TODAY = "2022-12-29";

const known: PersonFacts = {
  ...NOBODY,
  name: "Ержан",
  otherNames: [{ text: "Erzhan", onDocument: "passport" }],
  birth: { date: null, year: 1988 },
  sexGender: "male",
  nationalities: ["RU"],
  languages: ["ru", "Buryat"],
  interpreterNeeded: false,
  specificNeeds: ["lp_rr"],
  papers: [{ number: "N123", kind: "travel_document" }],
  profile: "Left the service",
};

/** The form as it was drawn, with some fields typed otherwise. */
function sent(facts: Damageable<PersonFacts>, typed: Record<string, string | string[]> = {}) {
  return PersonInput.parse({ caseId: ID, key: ID, seen: "1", ...personValues(facts, "en"), ...typed });
}

describe("what a form about a person changes", () => {
  test("is nothing when it is sent as it was drawn", () => {
    expect(personChanges(sent(known), known, TODAY)).toEqual({});
    expect(personChanges(sent(NOBODY), NOBODY, TODAY)).toEqual({});
  });

  test("is the parts that were typed otherwise, and no other", () => {
    const typed = {
      born: "14.05.1988",
      "names.1.text": "Yerzhan",
      "names.1.as": "",
      "papers.0.number": "",
      interpreter: "yes",
    };
    expect(personChanges(sent(known, typed), known, TODAY)).toEqual({
      birth: { date: "1988-05-14", year: null },
      otherNames: [...known.otherNames, { text: "Yerzhan", onDocument: null }],
      papers: [],
      interpreterNeeded: true,
    });
  });

  test("is never a part that cannot be opened, whatever was sent", () => {
    const damaged: Damageable<PersonFacts> = {
      ...known,
      name: DAMAGED,
      otherNames: DAMAGED,
      birth: DAMAGED,
      papers: DAMAGED,
    };
    expect(personChanges(sent(damaged), damaged, TODAY)).toEqual({});
    const typed = {
      name: "Another",
      "names.0.text": "Another",
      born: "1990",
      "papers.0.number": "X",
      profile: "New",
    };
    expect(personChanges(sent(damaged, typed), damaged, TODAY)).toEqual({ profile: "New" });
  });

  test.each([
    ["born", "2025", "inFuture"],
    ["born", "last year", "notADate"],
    ["nationality", "Atlantis", "casework.errors.noSuchState"],
  ])("%s cannot be %s", (field, text, code) => {
    expect(() => personChanges(sent(known, { [field]: text }), known, TODAY)).toThrow(code);
  });
});

describe("somebody to reach", () => {
  const told = (typed: Record<string, string>) =>
    AddContactInput.parse({ caseId: ID, key: ID, role: "", ...typed });

  test("a number is kept as it can be dialled", () => {
    const { details } = contactFrom(told({ name: "Aigul", phone: "8 701 123 45 67" }), "KZ");
    expect(details).toMatchObject({ phone: "+77011234567", reach: "+77011234567" });
    expect(contactValues({ relation: null, isSafeContact: false, details })).toMatchObject({
      phone: "+77011234567",
      reach: "",
    });
  });

  test("a number that cannot be dialled is refused, not lost", () => {
    expect(() => contactFrom(told({ name: "Aigul", phone: "12" }), "KZ")).toThrow("notAPhone");
  });

  test("nobody is not somebody", () => {
    expect(AddContactInput.safeParse({ caseId: ID, key: ID, role: "", hours: "mornings" }).success).toBe(
      false,
    );
  });
});
