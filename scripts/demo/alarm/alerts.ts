import type { Actor } from "../../../lib/access/actor.ts";
import { answer } from "../../../lib/alerts/answers.ts";
import { recordHeard } from "../../../lib/alerts/heard.ts";
import { promiseToOpen } from "../../../lib/alerts/open-promise.ts";
import { renew } from "../../../lib/alerts/renew.ts";
import { agreeToStandDown, askToStandDown } from "../../../lib/alerts/stand-down-ask.ts";
import { withActor } from "../../../lib/db/client.ts";
import { clock as now } from "../../../lib/db/unit.ts";
import type { DemoClock } from "./clock.ts";
import { act, climbs, does, opens, raised, rings, type Scene, takes } from "./scene.ts";

/** Who plays: the invented colleagues, the ids of the demo's cases and of its night directory, in their orders. */
export type Cast = { colleagues: readonly Actor[]; cases: readonly string[]; entries: readonly string[] };

const people = ({ colleagues }: Cast) => {
  const [dana, timur, asel, marta, jonas] = colleagues as [Actor, Actor, Actor, Actor, Actor];
  return { dana, timur, asel, marta, jonas };
};
const at = (list: readonly string[], index: number) => list[index] as string;

/** Yesterday's: called twice, promised by text, taken, kept by two, and over with an outcome and a second person. */
export async function tellOver(cast: Cast, clock: DemoClock): Promise<void> {
  const { timur, asel, jonas } = people(cast);
  const scene = await raised(clock, at(cast.cases, 7), { who: jonas, at: 1620 }, "moved");
  await hears(scene, jonas, 1617, {
    what: "Guards took him from the cell with his bag. They said nothing of where to.",
    whom: "A cell-mate, by the telephone of a visitor",
    place: "Police station, Bishkek",
    heading: "South, perhaps to Osh",
  });
  await climbs(scene, { who: jonas, at: 1605 });
  await clock.to(1603);
  await withActor(timur, (tx) =>
    promiseToOpen(
      tx,
      { orgId: timur.orgId, caseId: scene.caseId, actorId: timur.userId },
      scene.alertId,
      timur.userId,
      "sms",
    ),
  );
  await opens(scene, { who: timur, at: 1598 });
  await takes(
    scene,
    { who: timur, at: 1596 },
    "Ring the station and the prison, then find a lawyer who is near.",
    60,
  );
  await says(scene, asel, 1594, "coming", "I have his power of attorney.");
  await rings(scene, { who: timur, at: 1590 }, at(cast.entries, 5), {
    ...{ result: "reached", answer: "He is in the remand prison; moved for room, they say." },
  });
  await does(scene, { who: asel, at: 1580 }, "call_place_of_custody", "The lawyer has seen him at the door.");
  await act(scene, { who: timur, at: 1545 }, ["alert:take", "alert.renewed"], (tx, access) =>
    renew(tx, access, scene.alertId, {
      word: "The prison confirms that he is there.",
      plan: "Wait for the lawyer to see him.",
      by: now(tx).add({ minutes: 180 }),
    }),
  );
  await ends(scene, { asks: timur, askedAt: 1420, agrees: asel, agreedAt: 1408 });
}

/** Marta has it: two actions done, one begun, a call that is to be made again, and a promise that runs on for longer than an hour. */
export async function tellTaken(cast: Cast, clock: DemoClock): Promise<void> {
  const { asel, marta, jonas } = people(cast);
  const scene = await raised(clock, at(cast.cases, 10), { who: jonas, at: 70 }, "access_refused");
  await hears(scene, jonas, 68, {
    what: "The lawyer was sent away at the gate: “no visits today”. Others were asked to sign for their things.",
    whom: "His lawyer",
    place: "Removal centre, Van",
    heading: "",
  });
  await opens(scene, { who: marta, at: 66 });
  await takes(scene, { who: marta, at: 64 }, "Get the lawyer in, and the refusal in writing.", 150);
  await says(scene, asel, 60, "coming", "I write to the directorate.");
  await rings(scene, { who: marta, at: 55 }, at(cast.entries, 7), {
    ...{ result: "no_answer", answer: "Nobody lifts.", againIn: 85 },
  });
  await rings(scene, { who: marta, at: 45 }, at(cast.entries, 6), {
    ...{ result: "reached", answer: "Goes back to the gate with the mandate." },
  });
  await does(scene, { who: marta, at: 40 }, "confirm_place", "His sister saw him at the window an hour ago.");
  await does(
    scene,
    { who: asel, at: 30 },
    "write_down_refusal",
    "Time, gate and the name on the badge are noted.",
  );
  await does(scene, { who: asel, at: 20 }, "ask_monitor");
}

/** Timur would end it; from Critical on somebody else has to say yes. */
export async function tellAsked(cast: Cast, clock: DemoClock): Promise<void> {
  const { dana, timur, jonas } = people(cast);
  const scene = await raised(clock, at(cast.cases, 0), { who: jonas, at: 205 }, "removal_now");
  await hears(scene, jonas, 203, {
    what: "The bus is said to leave tonight and not on Thursday.",
    whom: "His wife",
    place: "Special reception, Semey",
    heading: "The northern border",
  });
  await opens(scene, { who: timur, at: 202 });
  await takes(scene, { who: timur, at: 201 }, "Ring the duty prosecutor and the reception centre.", 300);
  await does(scene, { who: timur, at: 195 }, "phone_lawyer", "Advocate Example is on her way.");
  await rings(scene, { who: timur, at: 185 }, at(cast.entries, 1), {
    ...{
      result: "reached",
      answer: "No transfer is ordered for tonight. Confirms the appeal is registered.",
    },
  });
  await rings(scene, { who: timur, at: 170 }, at(cast.entries, 3), {
    ...{ result: "reached", answer: "The bus is for others. He is in his room." },
  });
  await does(
    scene,
    { who: timur, at: 168 },
    "call_place_of_custody",
    "He is in his room; his wife spoke to him at eight.",
  );
  await opens(scene, { who: dana, at: 160 });
  await says(scene, dana, 159, "seen", null);
  await act(scene, { who: timur, at: 12 }, ["alert:standDown", "alert.stand_down_asked"], (tx, access) =>
    askToStandDown(tx, access, scene.alertId, {
      ...{ outcome: "still_here_safe", note: "Wife spoke to him; the bus left without him.", reason: null },
    }),
  );
}

/** Nobody has taken it yet, and the ladder has climbed once: by the hour the demo is opened it calls everybody. */
export async function tellWaiting(cast: Cast, clock: DemoClock): Promise<void> {
  const { timur, jonas } = people(cast);
  const scene = await raised(clock, at(cast.cases, 2), { who: jonas, at: 4 }, "removal_now");
  await hears(scene, jonas, 3.5, {
    what: "A travel paper with his name lies on the guard’s desk. They told him to wash.",
    whom: "His brother, after the visit",
    place: "Remand prison, Almaty",
    heading: "The airport",
  });
  await climbs(scene, { who: jonas, at: 0.9 });
  await opens(scene, { who: timur, at: 0.6 });
  await says(scene, timur, 0.5, "seen", null);
}

type Words = { what: string; whom: string; place: string; heading: string };

function hears(scene: Scene, who: Actor, minutes: number, heard: Words): Promise<void> {
  return act(scene, { who, at: minutes }, ["alert:raise", "alert.updated"], async (tx, access) => {
    const [row] = await tx.$queryRaw<{ version: number; severity: "imminent" | "critical" | "high" }[]>`
      select version, severity from alert where org_id = ${access.orgId}::uuid and id = ${scene.alertId}::uuid`;
    if (!row) throw new Error("no such alert");
    return recordHeard(tx, access, scene.alertId, {
      ...{ heard, severity: row.severity, version: row.version },
      ...{ sourceKind: "family", sourceGrade: "c", expectedAt: null, zone: null },
    });
  });
}

async function says(
  scene: Scene,
  who: Actor,
  minutes: number,
  said: "coming" | "seen",
  word: string | null,
): Promise<void> {
  await act(scene, { who, at: minutes }, ["case:view", "alert.answered"], (tx, access) =>
    answer(tx, access, scene.alertId, who.userId, said, "in_app", word),
  );
}

type Ending = { asks: Actor; askedAt: number; agrees: Actor; agreedAt: number };

async function ends(scene: Scene, { asks, askedAt, agrees, agreedAt }: Ending): Promise<void> {
  const { alertId } = scene;
  const asked = await act(
    scene,
    { who: asks, at: askedAt },
    ["alert:standDown", "alert.stand_down_asked"],
    (tx, access) =>
      askToStandDown(tx, access, alertId, {
        ...{ outcome: "moved", note: "Moved within the town; the lawyer has seen him.", reason: null },
      }),
  );
  if (asked.state !== "asked") return;
  await act(
    scene,
    { who: agrees, at: agreedAt },
    ["alert:standDown", "alert.stood_down"],
    async (tx, access) => {
      const [ask] = await tx.$queryRaw<{ id: string }[]>`
      select id from stand_down_ask where org_id = ${access.orgId}::uuid and alert_id = ${alertId}::uuid and state = 'waiting'`;
      return agreeToStandDown(tx, access, alertId, ask?.id ?? "");
    },
  );
}
