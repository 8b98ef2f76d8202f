import type { Actor } from "../../../lib/access/actor.ts";
import { setRules } from "../../../lib/alerts/channels/rules.ts";
import { insertChannel, type NewChannel } from "../../../lib/alerts/channels/store.ts";
import { proveChannel } from "../../../lib/alerts/channels/verify.ts";
import { withActor } from "../../../lib/db/client.ts";
import { newId } from "../../../lib/db/id.ts";
import { DEMO_PEOPLE } from "../colleagues.ts";
import { demoHook } from "../stand-in.ts";

/** How the invented colleagues are reached: everybody by text message, two by a program too, and two have one that went quiet. */
export async function giveChannels(colleagues: readonly Actor[]): Promise<void> {
  const [dana, , asel, marta, jonas] = colleagues as [Actor, Actor, Actor, Actor, Actor];
  const phones: string[] = [];
  for (const [index, person] of colleagues.entries())
    phones.push(
      await add(person, { kind: "sms", address: plain(DEMO_PEOPLE[index]?.phone ?? ""), label: null }),
    );
  await add(dana, { kind: "webhook", address: demoHook(), label: "Night lamp" });
  await add(asel, { kind: "webhook", address: demoHook(), label: "Bell at the office" });
  await breakPush(marta);
  await leaveQuiet(jonas, phones[4] as string);
}

/** A browser that was cleared: its maker says that nobody is there any more. */
async function breakPush(person: Actor): Promise<void> {
  const keys = { p256dh: "demo", auth: "demo" };
  const id = await add(person, {
    ...{ kind: "web_push", address: "https://push.example/gone", keys },
    label: "Old telephone",
  });
  await withActor(
    person,
    (
      tx,
    ) => tx.$executeRaw`update channel set is_dead = true, last_failed_at = amparo_now() + interval '3 days', last_code = 'gone'
      where org_id = ${person.orgId}::uuid and id = ${id}::uuid`,
  );
}

/** One that a rule has left out, so that nothing has gone through it for longer than a drill's week. */
async function leaveQuiet(person: Actor, phoneId: string): Promise<void> {
  const id = await add(person, { kind: "webhook", address: demoHook(), label: "Desk siren" });
  await withActor(person, (tx) =>
    setRules(tx, [
      { channelId: phoneId, rule: { severityFrom: "watch", afterMinutes: 0 } },
      { channelId: id, rule: null },
    ]),
  );
}

async function add(person: Actor, channel: NewChannel): Promise<string> {
  const id = newId();
  await withActor(person, async (tx) => {
    await insertChannel(tx, id, channel, false);
    await proveChannel(tx, id);
  });
  return id;
}

const plain = (phone: string) => phone.replaceAll(" ", "");
