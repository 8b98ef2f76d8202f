import "server-only";
import { cookies } from "next/headers";
import { validate } from "uuid";
import { loadSession, type SessionState } from "../../auth/sessions.ts";
import { withActor } from "../../db/client.ts";
import { type LiveMessage, type LiveStream, liveHub } from "../../live/hub.ts";
import { closePresence, eventsSince, keepPresence, liveChannel, openPresence } from "../../live/queries.ts";
import { readSessionCookie, SESSION_COOKIE } from "../cookies.ts";
import { problem } from "../problem.ts";

const MOST_STREAMS = 5;
const HEARTBEAT_MS = 15_000;
const RECHECK_MS = 30_000;
const RETRY_MS = 2_000;

type Seated = { orgId: string; userId: string; sessionId: string; isLocked: boolean };

function seat(session: SessionState): Seated | null {
  if (session.kind === "open") return { ...session.actor, isLocked: false };
  if (session.kind === "locked") return { ...session, isLocked: true };
  return null;
}

/**
 * Opens the stream of one browser. It never counts as activity. A locked session hears only that an alert waits; a revoked one is
 * closed at the next check. What was missed since `Last-Event-ID` is sent first.
 */
export async function openStream(request: Request): Promise<Response> {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin") return problem(403, "origin");
  const sid = await readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
  const who = sid ? seat(await loadSession(sid, false)) : null;
  if (!sid || !who) return problem(401, "session");
  const hub = liveHub();
  for (const old of hub.streamsOf(who.orgId, who.userId).slice(0, -(MOST_STREAMS - 1))) old.close();
  const last = request.headers.get("last-event-id");
  const begin = await withActor(who, async (tx) => ({
    channel: await liveChannel(tx),
    presence: who.isLocked ? null : await openPresence(tx),
    missed: last && validate(last) && !who.isLocked ? await eventsSince(tx, last) : [],
  }));
  return new Response(body(sid, who, begin, request.signal), {
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" },
  });
}

function body(sid: string, who: Seated, begin: { channel: string; presence: string | null; missed: LiveMessage[] }, signal: AbortSignal): ReadableStream {
  const text = new TextEncoder();
  let end: () => void = () => undefined;
  return new ReadableStream({
    start(controller) {
      const write = (chunk: string) => {
        try {
          controller.enqueue(text.encode(chunk));
        } catch {
          end();
        }
      };
      const send = (message: LiveMessage) => write(`id: ${message.id}\ndata: ${JSON.stringify({ kind: message.kind, subjectId: message.subjectId })}\n\n`);
      const stream: LiveStream = { ...who, send, close: () => { write(`retry: ${RETRY_MS}\n\n`); end(); } };
      const leave = liveHub().join(stream, begin.channel);
      const heartbeat = setInterval(() => write(": \n\n"), HEARTBEAT_MS);
      const recheck = setInterval(() => void look().catch(() => undefined), RECHECK_MS);
      const look = async () => {
        const now = seat(await loadSession(sid, false));
        // Locked meanwhile or unlocked again: the browser comes back and is seated anew.
        if (!now || now.isLocked !== who.isLocked) return stream.close();
        if (begin.presence) await withActor(who, (tx) => keepPresence(tx, begin.presence as string));
      };
      let isOver = false;
      end = () => {
        if (isOver) return;
        isOver = true;
        clearInterval(heartbeat);
        clearInterval(recheck);
        leave();
        if (begin.presence) void withActor(who, (tx) => closePresence(tx, begin.presence as string)).catch(() => undefined);
        try {
          controller.close();
        } catch {
          // The browser has closed it already.
        }
      };
      signal.addEventListener("abort", () => end());
      write(`retry: ${RETRY_MS}\n: open\n\n`);
      begin.missed.forEach(send);
    },
    cancel: () => end(),
  });
}
