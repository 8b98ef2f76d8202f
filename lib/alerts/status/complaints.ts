import type { ChannelKind } from "../../notify/channel.ts";
import type { Lane } from "../delivery/health.ts";
import type { StatusNow } from "./read.ts";

/**
 * One thing that is wrong, worst first. `since` is an ISO moment; null where nobody knows.
 *
 * - `noWorker`: nothing leaves by itself: no alert climbs, no message is sent
 * - `clockStops`: a worker whose clock is so far off that it has stopped working; `clockDiffers`: one to put right before it does
 * - `late`: messages that should have left and have not, the oldest for so many minutes
 * - `kindFails`: a kind of channel refuses or does not answer; `isOut`: it is left alone for now
 * - `taskFails`: a task of a worker ended with a fault
 * - `deadLetters`: messages that did not arrive
 * - `onlyWindows`: nothing leaves the house at all
 * - `deadChannels`: channels of people that answer no more
 */
export type Complaint =
  | { kind: "noWorker"; since: string | null }
  | { kind: "clockStops" | "clockDiffers"; seconds: number }
  | { kind: "late"; isUrgent: boolean; count: number; minutes: number }
  | { kind: "kindFails"; channel: ChannelKind; isOut: boolean; since: string | null; code: string | null }
  | { kind: "taskFails"; task: string; code: string }
  | { kind: "deadLetters"; count: number }
  | { kind: "onlyWindows" }
  | { kind: "deadChannels"; channel: ChannelKind; count: number };

const DIFFERS_MS = 2_000;
const STOPS_MS = 30_000;
/** A message that is due leaves within seconds; after so many it is late. */
const LATE_SECONDS = { urgent: 45, routine: 300 };

/** What is wrong, worst first. Pure: takes what was read and its moment. */
export function complaintsOf(status: StatusNow): Complaint[] {
  const { deadLetters, kinds, looksAfter } = status;
  const isAnyWay = kinds.some(({ isSet, people }) => isSet && people > 0);
  return [
    ...ofWorkers(status),
    ...(looksAfter ? [...ofLane(status.urgent, true), ...ofLane(status.routine, false)] : []),
    ...ofKinds(status),
    ...ofTasks(status),
    ...(looksAfter && deadLetters > 0 ? [{ kind: "deadLetters", count: deadLetters } as const] : []),
    ...(isAnyWay ? [] : [{ kind: "onlyWindows" } as const]),
    ...kinds.flatMap(({ kind, dead }): Complaint[] =>
      dead > 0 ? [{ kind: "deadChannels", channel: kind, count: dead }] : [],
    ),
  ];
}

function ofWorkers({ workers, isSilent }: StatusNow): Complaint[] {
  if (isSilent) return [{ kind: "noWorker", since: workers[0]?.beatAt ?? null }];
  const alive = workers.filter((worker) => !worker.isSilent);
  const furthest = Math.max(...alive.map(({ clockSkewMs }) => Math.abs(clockSkewMs)));
  const seconds = Math.round(furthest / 1000);
  if (furthest > STOPS_MS) return [{ kind: "clockStops", seconds }];
  return furthest > DIFFERS_MS ? [{ kind: "clockDiffers", seconds }] : [];
}

function ofLane({ waiting, oldestSeconds }: Lane, isUrgent: boolean): Complaint[] {
  if (waiting === 0 || oldestSeconds <= LATE_SECONDS[isUrgent ? "urgent" : "routine"]) return [];
  return [{ kind: "late", isUrgent, count: waiting, minutes: Math.max(1, Math.round(oldestSeconds / 60)) }];
}

function ofKinds({ kinds }: StatusNow): Complaint[] {
  return kinds.flatMap(
    ({ kind, isSet, failures, isBroken, lastOkAt, lastFailedAt, lastCode }): Complaint[] => {
      if (!isSet || failures === 0 || lastFailedAt === null) return [];
      return [{ kind: "kindFails", channel: kind, isOut: isBroken, since: lastOkAt, code: lastCode }];
    },
  );
}

function ofTasks({ workers }: StatusNow): Complaint[] {
  const failed = workers
    .filter((worker) => !worker.isSilent)
    .flatMap(({ parts }) => Object.entries(parts.tasks))
    .filter(([, { code }]) => code !== "ok")
    .map(([task, { code }]): Complaint => ({ kind: "taskFails", task, code }));
  return failed.filter((one, index) => failed.findIndex((other) => isSame(one, other)) === index);
}

const isSame = (one: Complaint, other: Complaint) => JSON.stringify(one) === JSON.stringify(other);
