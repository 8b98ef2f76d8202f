import { expect, test } from "vitest";
import type { Fact } from "../remedies/facts.ts";
import { answered, assessed, asylum, codes, expulsion, fact, held, order, wanted } from "./fixtures.ts";

const extradition = fact("proceeding", { id: "extradition", proceedingType: "extradition" });
const refusal = fact("decision", {
  id: "refusal",
  proceeding: "asylum",
  outcome: "refused_unspecified",
  finality: "not_final_term_running",
});
const granted = fact("decision", {
  id: "granted",
  proceeding: "extradition",
  outcome: "extradition_granted",
  finality: "not_final_term_running",
});
const pending = { ...order, finality: "not_final_term_running" } as const;
const flight = fact("removal_direction");
const lost = fact("contact");
const request = fact("extradition_request");
const stay = fact("measure", { id: "stay" });
const atBorder = fact("custody", { id: "moved", event: "transfer_to_border", holder: "border_guards" });
const rumoured = <F extends Fact>(of: F): F => ({ ...of, grade: "d" });

/** Does it match, by these facts, at this moment? */
const CASES: [string, string, readonly Fact[], string, boolean][] = [
  ["I1", "25 hours before a departure", [expulsion, flight], "2026-11-24T09:00", false],
  ["I1", "24 hours before", [expulsion, flight], "2026-11-24T10:00", true],
  ["I1", "long after", [expulsion, flight], "2026-12-24T10:00", true],
  ["I1", "a rumour of one", [expulsion, rumoured(flight)], "2026-11-25T09:00", false],
  [
    "I1",
    "heard from since",
    [expulsion, flight, fact("contact", { event: "contact_restored", at: "2026-11-25T12:00" })],
    "2026-11-25T12:00",
    false,
  ],
  [
    "I1",
    "heard from before it",
    [expulsion, flight, fact("contact", { event: "contact_restored", at: "2026-11-24T12:00" })],
    "2026-11-25T12:00",
    true,
  ],
  [
    "I1",
    "called off",
    [expulsion, flight, fact("removal_direction", { at: "2026-11-24T12:00", status: "cancelled" })],
    "2026-11-25T12:00",
    false,
  ],
  [
    "I1",
    "called off by rumour",
    [expulsion, flight, rumoured(fact("removal_direction", { at: "2026-11-24T12:00", status: "cancelled" }))],
    "2026-11-25T12:00",
    true,
  ],
  [
    "I1",
    "put off to a later day",
    [expulsion, flight, fact("removal_direction", { at: "2026-11-24T12:00", departsAt: "2026-11-30T10:00" })],
    "2026-11-25T12:00",
    false,
  ],
  ["I2", "moved to the border", [held, atBorder], "2026-11-20T12:00", true],
  [
    "I2",
    "a first arrest at the border",
    [{ ...held, holder: "border_guards", placeKind: "airport" }],
    "2026-11-20T12:00",
    false,
  ],
  [
    "I2",
    "to another agency for a doctor",
    [held, { ...atBorder, event: "transfer_other_agency", holder: "police", purpose: "medical" }],
    "2026-11-20T12:00",
    false,
  ],
  [
    "I2",
    "to another agency without a reason",
    [held, { ...atBorder, event: "transfer_other_agency", holder: "police" }],
    "2026-11-20T12:00",
    true,
  ],
  [
    "I2",
    "back before a court",
    [
      held,
      atBorder,
      fact("custody", { id: "court", at: "2026-11-21T10:00", event: "court_appearance", purpose: "court" }),
    ],
    "2026-11-21T12:00",
    false,
  ],
  [
    "I2",
    "back before a court, by rumour",
    [
      held,
      atBorder,
      rumoured(fact("custody", { id: "court", at: "2026-11-21T10:00", event: "court_appearance" })),
    ],
    "2026-11-21T12:00",
    true,
  ],
  [
    "I2",
    "handed over, by rumour",
    [held, rumoured(fact("custody", { id: "over", at: "2026-11-21T10:00", event: "handover_other_state" }))],
    "2026-11-21T12:00",
    true,
  ],
  [
    "I2",
    "removed, by rumour",
    [held, rumoured(fact("removal_direction", { status: "carried_out" }))],
    "2026-11-21T12:00",
    true,
  ],
  ["I3", "not heard from for 11 hours", [expulsion, held, lost], "2026-11-20T21:00", false],
  ["I3", "for 12 hours", [expulsion, held, lost], "2026-11-20T22:00", true],
  ["I3", "with no way out of the country recorded", [asylum, held, lost], "2026-11-21T22:00", false],
  [
    "I3",
    "a voice with the safe word since",
    [
      expulsion,
      held,
      lost,
      fact("contact", { id: "c", at: "2026-11-20T20:00", event: "contact_restored", safeWord: true }),
    ],
    "2026-11-20T22:00",
    false,
  ],
  [
    "I3",
    "a voice without it",
    [expulsion, held, lost, fact("contact", { id: "c", at: "2026-11-20T20:00", event: "contact_restored" })],
    "2026-11-20T22:00",
    true,
  ],
  ["I4", "held, an order, wanted", [expulsion, order, held, wanted], "2026-11-20T12:00", true],
  ["I4", "nobody asks for the person", [expulsion, order, held], "2026-11-20T12:00", false],
  ["I4", "at liberty", [expulsion, order, wanted], "2026-11-20T12:00", false],
  ["I4", "a stay on it", [expulsion, order, held, wanted, stay], "2026-11-20T12:00", false],
  [
    "I5",
    "a stay that is disregarded",
    [expulsion, stay, fact("measure_disregarded")],
    "2026-11-20T12:00",
    true,
  ],
  [
    "I5",
    "one that was lifted",
    [expulsion, stay, fact("measure_disregarded"), fact("measure_lifted")],
    "2026-11-20T12:00",
    false,
  ],
  ["I6", "taken, and nobody says who holds them", [rumoured(fact("taken"))], "2026-11-20T12:00", true],
  ["I6", "an arrest is acknowledged since", [fact("taken"), held], "2026-11-20T12:00", false],
  ["C1", "73 hours before a departure", [expulsion, flight], "2026-11-22T09:00", false],
  ["C1", "72 hours before", [expulsion, flight], "2026-11-22T10:00", true],
  ["C1", "in the last day, beside I1", [expulsion, flight], "2026-11-25T09:00", true],
  ["C1", "afterwards", [expulsion, flight], "2026-11-25T10:00", false],
  ["C2", "an order and nothing in the way, wanted", [expulsion, order, wanted], "2026-11-20T12:00", true],
  ["C2", "neither held nor wanted", [expulsion, order], "2026-11-20T12:00", false],
  ["C3", "held and wanted", [asylum, held, wanted], "2026-11-20T12:00", true],
  ["C3", "everything stayed", [expulsion, held, wanted, stay], "2026-11-20T12:00", false],
  ["C4", "extradition decided", [extradition, granted], "2026-11-20T12:00", true],
  [
    "C4",
    "set aside",
    [extradition, granted, fact("decision_set_aside", { decision: "granted" })],
    "2026-11-20T12:00",
    false,
  ],
  [
    "C4",
    "set aside by rumour",
    [extradition, granted, rumoured(fact("decision_set_aside", { decision: "granted" }))],
    "2026-11-20T12:00",
    true,
  ],
  ["C5", "a travel document, held", [held, fact("travel_document")], "2026-11-20T12:00", true],
  ["C5", "ninety days later", [held, fact("travel_document")], "2027-02-18T10:01", false],
  [
    "C6",
    "a hearing in 72 hours",
    [held, expulsion, fact("hearing", { heldAt: "2026-11-23T10:00" })],
    "2026-11-20T10:00",
    true,
  ],
  [
    "C6",
    "in 73",
    [held, expulsion, fact("hearing", { heldAt: "2026-11-23T11:00" })],
    "2026-11-20T10:00",
    false,
  ],
  [
    "C6",
    "moved out of reach",
    [
      held,
      expulsion,
      fact("hearing", { heldAt: "2026-11-23T10:00" }),
      fact("hearing", { status: "moved", heldAt: "2026-12-23T10:00" }),
    ],
    "2026-11-21T10:00",
    false,
  ],
  [
    "C6",
    "moved into reach",
    [
      held,
      expulsion,
      fact("hearing", { heldAt: "2026-12-23T10:00" }),
      fact("hearing", { status: "moved", heldAt: "2026-11-23T10:00" }),
    ],
    "2026-11-21T10:00",
    true,
  ],
  ["H1", "held, asylum refused", [asylum, held, refusal], "2026-11-20T12:00", true],
  [
    "H1",
    "the refusal overturned",
    [
      asylum,
      held,
      refusal,
      fact("decision", {
        id: "won",
        proceeding: "asylum",
        outcome: "appeal_allowed_remitted",
        decidedOn: "2026-11-12",
      }),
    ],
    "2026-11-20T12:00",
    false,
  ],
  ["H2", "extradition asked for", [extradition, request], "2026-11-20T12:00", true],
  ["H2", "asked for by rumour", [extradition, rumoured(request)], "2026-11-20T12:00", false],
  [
    "H2",
    "refused in writing",
    [extradition, request, fact("extradition_request", { at: "2026-11-20T11:00", status: "refused" })],
    "2026-11-20T12:00",
    false,
  ],
  [
    "H3",
    "72 hours before a last day",
    [expulsion, { ...pending, decidedOn: "2026-11-10" }],
    "2026-11-23T00:00",
    true,
  ],
  ["H3", "a minute earlier", [expulsion, { ...pending, decidedOn: "2026-11-10" }], "2026-11-22T23:59", false],
  [
    "H3",
    "filed",
    [expulsion, { ...pending, decidedOn: "2026-11-10" }, fact("filing", { receipt: true })],
    "2026-11-23T00:00",
    false,
  ],
  [
    "H3",
    "filed, says the family",
    [expulsion, { ...pending, decidedOn: "2026-11-10" }, fact("filing", { receipt: false, grade: "c" })],
    "2026-11-23T00:00",
    true,
  ],
  [
    "H3",
    "not filing, with a reason",
    [expulsion, { ...pending, decidedOn: "2026-11-10" }, fact("not_filing")],
    "2026-11-23T00:00",
    false,
  ],
  ["H4", "held, and it is not known", [held], "2026-11-20T12:00", true],
  [
    "H4",
    "held, and all is answered",
    [held, expulsion, fact("answer"), ...answered],
    "2026-11-20T12:00",
    false,
  ],
  [
    "H4",
    "moved since the answer",
    [
      held,
      expulsion,
      fact("answer"),
      ...answered,
      fact("custody", { id: "m", at: "2026-11-21T10:00", event: "transfer_same_agency" }),
    ],
    "2026-11-21T12:00",
    true,
  ],
  ["H4", "at liberty", [expulsion], "2026-11-20T12:00", false],
  [
    "H4",
    "a release that nobody saw",
    [held, fact("custody", { id: "r", at: "2026-11-21T10:00", event: "release" })],
    "2026-11-21T12:00",
    true,
  ],
  [
    "H4",
    "a release that somebody saw",
    [held, fact("custody", { id: "r", at: "2026-11-21T10:00", event: "release", seenByPerson: true })],
    "2026-11-21T12:00",
    false,
  ],
  ["H5", "an order that is not enforceable yet", [expulsion, pending], "2026-11-20T12:00", true],
  ["H5", "one that is", [expulsion, order], "2026-11-20T12:00", false],
];

test.each(CASES)("%s: %s", (code, _, facts, moment, matches) => {
  expect(codes(assessed(facts, moment)).split(" ").includes(code)).toBe(matches);
});

test("all that match are listed, in the order of the table, and the highest sets the level", () => {
  const facts = [asylum, expulsion, order, held, wanted, refusal, flight, lost];
  const assessment = assessed(facts, "2026-11-25T09:00");
  expect(codes(assessment)).toBe("I1 I3 I4 C1 C2 C3 H1 H4");
  expect(assessment.level).toBe("imminent");
});

test("after a removal nothing is evaluated until somebody says that the person is here", () => {
  const over = fact("custody", { id: "over", at: "2026-11-21T10:00", event: "handover_other_state" });
  const facts = [expulsion, order, held, wanted, stay, over];
  expect(assessed(facts, "2026-11-21T12:00")).toMatchObject({
    level: "removed",
    triggers: [],
    lanes: [{ proceeding: "expulsion", shield: "none", because: "removed" }],
  });
  const released = fact("custody", {
    id: "out",
    at: "2026-11-22T10:00",
    event: "release",
    seenByPerson: true,
  });
  expect(assessed([...facts, released], "2026-11-22T12:00").level).toBe("removed");
  for (const here of [
    fact("custody", { id: "again", at: "2026-11-22T10:00" }),
    fact("arrival", { at: "2026-11-22T10:00" }),
    fact("removal_direction", { at: "2026-11-22T10:00", status: "not_carried_out" }),
  ]) {
    expect(assessed([...facts, here], "2026-11-22T12:00").level, here.type).not.toBe("removed");
  }
});
