import "server-only";
import type postgres from "postgres";
import { withActor } from "../db/client.ts";
import { dbUrls } from "../env.ts";
import { log } from "../log.ts";
import { openListener } from "./listener.ts";
import type { LiveNote } from "./publish.ts";
import { Streams } from "./streams.ts";

/** What a stream is told: an id and a kind, nothing else. A locked session is told the kind alone. */
export type LiveMessage = { id: string; kind: string; subjectId?: string };

export type LiveStream = {
  orgId: string;
  userId: string;
  sessionId: string;
  isLocked: boolean;
  send(message: LiveMessage): void;
  /** Asks again, now, whether its session still stands. */
  recheck(): void;
  close(): void;
};

type Org = {
  streams: Streams<LiveStream>;
  pending: LiveNote[];
  /** Whether people are being told of changes right now: what comes meanwhile waits for the next round, however many there are. */
  isTelling: boolean;
  timer?: NodeJS.Timeout;
  listening: Promise<{ unlisten(): Promise<void> }>;
};

/** Changes of cases are gathered this long before it is asked, once a person, which of them they may see. Milliseconds. */
const GATHER_MS = 100;

/**
 * The streams of this process and the one connection that listens for all of them. A wake-up only: what a screen then shows,
 * it reads itself. Kept on the global object, for Next gives handlers and instrumentation different instances of a module.
 */
class Hub {
  readonly #orgs = new Map<string, Org>();
  #sql: postgres.Sql | undefined;

  /**
   * Joins a stream; `channel` is the organisation's secret channel. From the moment `ready` answers nothing is missed;
   * it rejects when the database cannot be listened to, and the stream has then left.
   */
  join(stream: LiveStream, channel: string): { ready: Promise<void>; leave(): void } {
    const org = this.#orgs.get(stream.orgId) ?? this.#listen(stream.orgId, channel);
    org.streams.add(stream);
    return { ready: org.listening.then(() => undefined), leave: () => this.#leave(stream, org) };
  }

  streamsOf(orgId: string, userId: string): LiveStream[] {
    return this.#orgs.get(orgId)?.streams.of(userId) ?? [];
  }

  /** Ends every stream and the listening connection: the process is stopping. */
  async close(): Promise<void> {
    for (const org of this.#orgs.values()) for (const stream of org.streams.all()) stream.close();
    this.#orgs.clear();
    await this.#sql?.end({ timeout: 1 });
    this.#sql = undefined;
  }

  #leave(stream: LiveStream, org: Org): void {
    org.streams.delete(stream);
    if (!org.streams.isEmpty || this.#orgs.get(stream.orgId) !== org) return;
    this.#orgs.delete(stream.orgId);
    clearTimeout(org.timer);
    void org.listening.then((listening) => listening.unlisten()).catch(() => undefined);
  }

  #listen(orgId: string, channel: string): Org {
    this.#sql ??= openListener(dbUrls().app, "amparo-live");
    let hasListened = false;
    const heard = (payload: string) => this.#heard(orgId, payload);
    const listens = () => {
      // The connection was lost and is back. What was said meanwhile nobody heard: the browsers come anew and read it.
      if (hasListened) for (const stream of org.streams.all()) stream.close();
      hasListened = true;
    };
    const org: Org = {
      streams: new Streams(),
      pending: [],
      isTelling: false,
      listening: this.#sql.listen(channel, heard, listens),
    };
    org.listening.catch(() => {
      log.warn({ event: "live.lost" });
      if (this.#orgs.get(orgId) === org) this.#orgs.delete(orgId);
    });
    this.#orgs.set(orgId, org);
    return org;
  }

  #heard(orgId: string, payload: string): void {
    const org = this.#orgs.get(orgId);
    if (!org) return;
    const note = JSON.parse(payload) as LiveNote;
    if (note.userIds) {
      const said = sayingOf(note);
      for (const userId of note.userIds) for (const stream of org.streams.of(userId)) deliver(stream, said);
      return;
    }
    org.pending.push(note);
    this.#gather(orgId, org);
  }

  #gather(orgId: string, org: Org): void {
    if (org.timer || org.isTelling || org.pending.length === 0) return;
    org.timer = setTimeout(() => {
      org.timer = undefined;
      org.isTelling = true;
      void this.#deliverSeen(orgId, org, org.pending.splice(0))
        .catch(() => log.warn({ event: "live.lost" }))
        .finally(() => {
          org.isTelling = false;
          this.#gather(orgId, org);
        });
    }, GATHER_MS);
  }

  /** Asks the row policies, once a person, which of these events are about something they may see. */
  async #deliverSeen(orgId: string, org: Org, notes: LiveNote[]): Promise<void> {
    const ids = notes.map((note) => note.id);
    const said = notes.map(sayingOf);
    for (const userId of org.streams.users()) {
      if (org.streams.of(userId).every((stream) => stream.isLocked)) continue;
      const seen = await withActor(
        { orgId, userId },
        (tx) => tx.$queryRaw<{ id: string }[]>`
          select id from live_event where org_id = ${orgId}::uuid and id = any (${ids}::uuid[])`,
        { readOnly: true },
      );
      const visible = new Set(seen.map((row) => row.id));
      const theirs = said.filter(({ open }) => visible.has(open.id));
      for (const stream of org.streams.of(userId)) for (const saying of theirs) deliver(stream, saying);
    }
  }
}

/** One object for all who are told it: whoever writes it to a thousand browsers makes its bytes once. */
type Saying = { kind: string; open: LiveMessage; locked: LiveMessage };

function sayingOf({ id, kind, subjectId, caseId }: LiveNote): Saying {
  return { kind, open: { id, kind, subjectId: subjectId ?? caseId }, locked: { id, kind } };
}

function deliver(stream: LiveStream, { kind, open, locked }: Saying): void {
  if (kind === "session.ended") stream.recheck();
  else if (!stream.isLocked) stream.send(open);
  else if (kind === "alert.raised") stream.send(locked);
}

const held = globalThis as { amparoHub?: Hub };

export function liveHub(): Hub {
  held.amparoHub ??= new Hub();
  return held.amparoHub;
}
