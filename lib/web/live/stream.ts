import "server-only";
import { cookies } from "next/headers";
import { validate } from "uuid";
import { loadSession, type SessionState } from "../../auth/sessions.ts";
import { withActor } from "../../db/client.ts";
import { isPassing } from "../../db/passing-faults.ts";
import { liveHub } from "../../live/hub.ts";
import { closePresence, eventsSince, keepPresence, liveChannel, openPresence } from "../../live/queries.ts";
import { readSessionCookie, SESSION_COOKIE } from "../cookies.ts";
import { problem } from "../problem.ts";
import { EventWriter } from "./event-writer.ts";

/** Browsers of one person that are told at once; the oldest gives way, and asks every so often by itself. */
const MOST_STREAMS = 5;
const HEARTBEAT_MS = 15_000;
const RECHECK_MS = 30_000;

type Seated = { orgId: string; userId: string; sessionId: string; isLocked: boolean };

function seat(session: SessionState): Seated | null {
  if (session.kind === "open") return { ...session.actor, isLocked: false };
  if (session.kind === "locked") return { ...session, isLocked: true };
  return null;
}

/**
 * Opens the stream of one browser. It never counts as activity. A locked session hears only that an alert waits; a revoked one is
 * closed as soon as that is known. What was missed since `Last-Event-ID` is sent first.
 */
export async function openStream(request: Request): Promise<Response> {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin") return problem(403, "origin");
  try {
    const sid = await readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
    const who = sid ? seat(await loadSession(sid, false)) : null;
    if (!sid || !who) return problem(401, "session");
    const body = await begin(sid, who, request);
    return new Response(body, {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  } catch (error) {
    if (isPassing(error)) return problem(503, "unavailable", { "retry-after": "5" });
    throw error;
  }
}

async function begin(sid: string, who: Seated, request: Request): Promise<ReadableStream> {
  const hub = liveHub();
  const { channel, presence } = await withActor(who, async (tx) => ({
    channel: await liveChannel(tx),
    presence: who.isLocked ? null : await openPresence(tx),
  }));
  const writer = new EventWriter();
  const recheck = () => void look().catch(() => undefined);
  const stream = {
    ...who,
    send: writer.send,
    recheck,
    close: () => writer.comeAgain(),
  };
  const look = async () => {
    const now = seat(await loadSession(sid, false));
    // Locked meanwhile or unlocked again: the browser comes back and is seated anew.
    if (!now || now.isLocked !== who.isLocked) return stream.close();
    if (presence) await withActor(who, (tx) => keepPresence(tx, presence));
  };
  for (const old of hub.streamsOf(who.orgId, who.userId).slice(0, -(MOST_STREAMS - 1))) {
    old.send({ id: "", kind: "stream.givenAway" });
    old.close();
  }
  const stops = [every(HEARTBEAT_MS, writer.beat), every(RECHECK_MS, recheck)];
  const seated = hub.join(stream, channel);
  writer.onEnd(() => {
    for (const stop of stops) stop();
    seated.leave();
    if (presence) void withActor(who, (tx) => closePresence(tx, presence)).catch(() => undefined);
  });
  request.signal.addEventListener("abort", writer.end);
  if (request.signal.aborted) writer.end();
  try {
    // First it listens, then it reads what was missed: between the two nothing can be lost, only told twice.
    await seated.ready;
    const last = request.headers.get("last-event-id");
    if (last && validate(last) && !who.isLocked) {
      const missed = await withActor(who, (tx) => eventsSince(tx, last), { readOnly: true });
      missed.forEach(writer.send);
    }
  } catch (error) {
    writer.end();
    throw error;
  }
  return writer.body;
}

/**
 * Again and again, from a moment of its own: after a restart all browsers come back at once, and would ask at once ever after.
 * @returns how to stop
 */
function every(ms: number, work: () => void): () => void {
  const turn = () => {
    work();
    timer = setTimeout(turn, ms);
  };
  let timer = setTimeout(turn, Math.random() * ms);
  return () => clearTimeout(timer);
}
