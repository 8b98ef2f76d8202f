import "server-only";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { type ChannelState, type DeliveryHealth, deliveryHealth } from "../delivery/health.ts";

/** How a kind of channel does here. `people` have one that works; `dead` are channels that answer no more. */
export type KindState = ChannelState & { people: number; dead: number };

/** How deliveries stand at one moment, and every kind of channel, set up or not. */
export type StatusNow = Omit<DeliveryHealth, "channels"> & {
  now: string;
  kinds: KindState[];
  /** Whether the reader looks after the messages of others; the counts of who does not are their own cases'. */
  looksAfter: boolean;
};

const KINDS: readonly ChannelKind[] = ["email", "web_push", "webhook", "signal", "telegram", "sms"];

/** Everything drawn from the tables that the work itself writes, so that it is true as soon as they are. */
export async function readStatus(tx: Tx, looksAfter: boolean): Promise<StatusNow> {
  const [{ channels, ...health }, owners] = await Promise.all([deliveryHealth(tx), countOwners(tx)]);
  const kinds = KINDS.map((kind): KindState => {
    const state = channels.find((each) => each.kind === kind) ?? { ...UNTOUCHED, kind };
    return { ...state, people: owners.get(kind)?.people ?? 0, dead: owners.get(kind)?.dead ?? 0 };
  });
  return { ...health, kinds, looksAfter, now: clock(tx).toString() };
}

const UNTOUCHED: Omit<ChannelState, "kind"> = {
  ...{ isSet: false, isBroken: false, failures: 0 },
  ...{ openUntil: null, lastOkAt: null, lastFailedAt: null, lastCode: null },
};

type Owners = { kind: ChannelKind; people: number; dead: number };

async function countOwners(tx: Tx): Promise<Map<ChannelKind, Owners>> {
  const rows = await tx.$queryRaw<Owners[]>`
    select c.kind, count(distinct c.user_id) filter (where not c.is_dead and c.verified_at is not null)::int as people,
      count(*) filter (where c.is_dead)::int as dead
    from channel c join member m on m.org_id = c.org_id and m.id = c.user_id and m.status = 'active'
    where c.org_id = ${unitOf(tx).orgId}::uuid and c.removed_at is null group by c.kind`;
  return new Map(rows.map((row) => [row.kind, row]));
}
