import { expect, test } from "vitest";
import { EventFact } from "./kinds.ts";

const id = "0190c0de-0000-7000-8000-000000000001";
const takes = (fact: object) => EventFact.safeParse(fact).success;

test.each([
  ["still here", { kind: "still_here" }],
  ["an Interpol notice", { kind: "wanted_notice", state: "active", code: "interpol_notice" }],
  [
    "a travel document without an end",
    { kind: "travel_document", state: "issued", proceedingId: null, expiresOn: null },
  ],
  ["counsel refused", { kind: "access", state: "refused", code: "counsel" }],
  ["taken from home", { kind: "taken", state: "not_acknowledged", code: "home" }],
  ["a consent form under pressure", { kind: "consent_form", state: "pressured" }],
  ["a judged factor of one proceeding", { kind: "factor", code: "F23", state: "present", proceedingId: id }],
  ["a protection", { kind: "factor", code: "P08", state: "absent", proceedingId: null }],
  ["an answer", { kind: "answer", code: "F01", state: "absent", proceedingId: id }],
])("%s is a fact", (_, fact) => {
  expect(takes(fact)).toBe(true);
});

test.each([
  ["a kind that is none", { kind: "rumour" }],
  ["what happens to a measure", { kind: "measure_lifted", measureId: id }],
  ["a notice of an unknown state", { kind: "wanted_notice", state: "perhaps", code: "home_charge" }],
  ["a party that is none", { kind: "access", state: "refused", code: "press" }],
  ["a factor that follows from facts", { kind: "factor", code: "F03", state: "present", proceedingId: null }],
  ["a question nobody asks", { kind: "answer", code: "F12", state: "present", proceedingId: null }],
  ["an answer that is unknown", { kind: "answer", code: "F01", state: "unknown", proceedingId: null }],
  ["a fact with what its kind does not carry", { kind: "still_here", state: "present" }],
  [
    "an end that is no day",
    { kind: "travel_document", state: "issued", proceedingId: null, expiresOn: "soon" },
  ],
])("%s is not", (_, fact) => {
  expect(takes(fact)).toBe(false);
});
