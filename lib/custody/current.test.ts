import { describe, expect, test } from "vitest";
import {
  type ContactFact,
  currentCustody,
  type EpisodeFact,
  isReArrest,
  lastContact,
  type MoveFact,
  overlapping,
} from "./current.ts";

let made = 0;

function anEpisode(given: Partial<EpisodeFact> = {}): EpisodeFact {
  made += 1;
  const held = given.held_since === undefined ? "2022-12-01" : given.held_since;
  return {
    id: `e${String(made).padStart(4, "0")}`,
    custody_type: "police_holding",
    holding_body: "police",
    facility_id: "station",
    held_since: held,
    happened_on: held,
    known_on: "2022-12-02",
    ended_on: null,
    end_event: null,
    ...given,
  };
}

function aMove(episode: EpisodeFact, given: Partial<MoveFact> = {}): MoveFact {
  made += 1;
  return {
    id: `m${String(made).padStart(4, "0")}`,
    episode_id: episode.id,
    event: "transfer_other_agency",
    holding_body: "border_guards",
    facility_id: "detachment",
    happened_on: "2022-12-10",
    happened_at: null,
    known_on: "2022-12-10",
    ...given,
  };
}

describe("who holds the person now", () => {
  test("nothing recorded is not known, never free", () => {
    expect(currentCustody([], [])).toMatchObject({
      isHeld: null,
      episode: null,
      holdingBody: null,
      facilityId: null,
    });
  });

  test("a running episode holds, by its own body in its own place", () => {
    const episode = anEpisode();
    expect(currentCustody([episode], [])).toEqual({
      isHeld: true,
      episode,
      move: null,
      holdingBody: "police",
      facilityId: "station",
    });
  });

  test("after a move it is the new body and the new place, also when that place is not known", () => {
    const episode = anEpisode();
    const moves = [
      aMove(episode),
      aMove(episode, { happened_on: "2022-12-29", facility_id: null, event: "transfer_to_border" }),
    ];
    const now = currentCustody([episode], moves);
    expect(now).toMatchObject({ holdingBody: "border_guards", facilityId: null });
    expect(now.move).toBe(moves[1]);
  });

  test("moves count in the order in which they happened, not in which they were recorded", () => {
    const episode = anEpisode();
    const late = aMove(episode, { happened_on: "2022-12-29", facility_id: "airport" });
    const early = aMove(episode, { happened_on: "2022-12-05", facility_id: "remand" });
    expect(currentCustody([episode], [late, early]).facilityId).toBe("airport");
  });

  test("on one day the hour decides; a move without a day counts from when we learned of it", () => {
    const episode = anEpisode();
    const morning = aMove(episode, { happened_at: "2022-12-10T03:00:00+00:00", facility_id: "remand" });
    const noon = aMove(episode, { happened_at: "2022-12-10T12:00:00+06:00", facility_id: "court cells" });
    const undated = aMove(episode, { happened_on: null, known_on: "2022-12-11", facility_id: "train" });
    expect(currentCustody([episode], [noon, morning]).facilityId).toBe("court cells");
    expect(currentCustody([episode], [undated, noon, morning]).facilityId).toBe("train");
  });

  test("a day in court or a lost contact moves nobody", () => {
    const episode = anEpisode();
    const moves = [
      aMove(episode, { event: "court_appearance", facility_id: "court" }),
      aMove(episode, { event: "contact_lost" }),
    ];
    expect(currentCustody([episode], moves)).toMatchObject({
      facilityId: "station",
      move: null,
      isHeld: true,
    });
  });

  test("a move within one authority leaves the person in its hands", () => {
    const episode = anEpisode();
    const moves = [
      aMove(episode, {
        event: "transfer_same_agency",
        holding_body: "unknown",
        facility_id: "other station",
      }),
    ];
    expect(currentCustody([episode], moves)).toMatchObject({
      holdingBody: "police",
      facilityId: "other station",
    });
  });

  test.each([
    ["release", true, false],
    ["release", false, null],
    ["release", null, null],
    ["death_in_custody", null, false],
    ["handover_other_state", null, null],
    ["contact_lost", null, null],
  ] as const)("after %s, seen by a person: %s", (end_event, end_seen_by_person, isHeld) => {
    const ended = anEpisode({ ended_on: "2022-12-30", end_event, end_seen_by_person });
    expect(currentCustody([ended], [aMove(ended)])).toEqual({
      isHeld,
      episode: null,
      move: null,
      holdingBody: null,
      facilityId: null,
    });
  });

  test("the last ending tells, not the one recorded last", () => {
    const surrendered = anEpisode({ ended_on: "2022-12-30", end_event: "handover_other_state" });
    const released = anEpisode({ held_since: "2022-10-01", ended_on: "2022-10-03", end_event: "release" });
    expect(currentCustody([surrendered, released], []).isHeld).toBeNull();
  });

  test("recorded as free, and under a duty, is not held", () => {
    expect(currentCustody([anEpisode({ custody_type: "none" })], [])).toMatchObject({
      isHeld: false,
      facilityId: null,
    });
    expect(currentCustody([anEpisode({ custody_type: "reporting_or_bail" })], []).isHeld).toBe(false);
  });

  test("free before a custody says nothing of after it", () => {
    const free = anEpisode({ custody_type: "none", held_since: "2022-11-01" });
    const surrendered = anEpisode({ ended_on: "2022-12-30", end_event: "handover_other_state" });
    expect(currentCustody([free, surrendered], []).isHeld).toBeNull();
    const since = anEpisode({ custody_type: "none", held_since: "2023-01-05" });
    expect(currentCustody([free, surrendered, since], [])).toMatchObject({ isHeld: false, episode: since });
  });

  test("of two at once, being held outweighs being free", () => {
    const held = anEpisode({ held_since: "2022-11-01" });
    const free = anEpisode({ held_since: "2022-12-20", custody_type: "none" });
    expect(currentCustody([held, free], [])).toMatchObject({ isHeld: true, episode: held });
  });
});

describe("arrested again", () => {
  const released = anEpisode({ held_since: "2022-10-01", ended_on: "2022-10-03", end_event: "release" });

  test("is a custody that begins on the day of a release, or after it", () => {
    const again = anEpisode({ held_since: "2022-10-03" });
    expect(isReArrest(again, [released, again])).toBe(true);
    expect(isReArrest(released, [released, again])).toBe(false);
  });

  test("is not one after a surrender, nor being free", () => {
    const surrendered = { ...released, end_event: "handover_other_state" as const };
    const later = anEpisode({ held_since: "2022-11-01" });
    expect(isReArrest(later, [surrendered, later])).toBe(false);
    const free = anEpisode({ held_since: "2022-11-01", custody_type: "none" });
    expect(isReArrest(free, [released, free])).toBe(false);
  });
});

describe("last contact", () => {
  const contact = (given: Partial<ContactFact>): ContactFact => ({
    id: "c",
    kind: "voice",
    happened_at: null,
    happened_on: null,
    zone: "Asia/Almaty",
    ...given,
  });

  test("is the latest, whatever order they were recorded in", () => {
    const first = contact({ happened_at: "2022-12-29T04:05:00+00:00", happened_on: "2022-12-29" });
    const second = contact({ happened_at: "2022-12-28T10:00:00+00:00", happened_on: "2022-12-28" });
    expect(lastContact([first, second], "UTC")?.row).toBe(first);
  });

  test("a try that failed is no contact", () => {
    expect(lastContact([contact({ kind: "none", happened_on: "2022-12-29" })], "UTC")).toBeNull();
  });

  test("a day without an hour counts from its beginning there", () => {
    const day = contact({ happened_on: "2022-12-29" });
    expect(lastContact([day], "UTC")?.at.toString()).toBe("2022-12-28T18:00:00Z");
  });

  test("without a day there is nothing to count from", () => {
    expect(lastContact([contact({})], "UTC")).toBeNull();
  });
});

describe("episodes at the same time", () => {
  test("are marked, both of them", () => {
    const [one, two] = [anEpisode({ held_since: "2022-12-01" }), anEpisode({ held_since: "2022-12-05" })];
    expect([...overlapping([one, two])]).toEqual([one.id, two.id]);
  });

  test("one that begins on the day another ends follows it", () => {
    const one = anEpisode({ held_since: "2022-12-01", ended_on: "2022-12-05", end_event: "release" });
    expect(overlapping([one, anEpisode({ held_since: "2022-12-05" })]).size).toBe(0);
  });

  test("free until taken is one story; free while held is not", () => {
    const held = anEpisode({ held_since: "2022-12-05" });
    const before = anEpisode({ held_since: "2022-12-01", custody_type: "none" });
    const undated = anEpisode({ held_since: null, custody_type: "none", known_on: "2022-12-20" });
    const meanwhile = anEpisode({ held_since: "2022-12-10", custody_type: "none" });
    expect(overlapping([held, before]).size).toBe(0);
    expect(overlapping([held, undated]).size).toBe(0);
    expect(overlapping([held, meanwhile]).size).toBe(2);
  });

  test("two that begin on one day do, unless one was over that day", () => {
    const over = anEpisode({ held_since: "2022-12-05", ended_on: "2022-12-05", end_event: "release" });
    const [one, two] = [anEpisode({ held_since: "2022-12-05" }), anEpisode({ held_since: "2022-12-05" })];
    expect(overlapping([over, one]).size).toBe(0);
    expect(overlapping([one, two]).size).toBe(2);
  });
});
