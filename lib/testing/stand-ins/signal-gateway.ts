import type { Socket } from "node:net";
import { aStandIn, type Reply, type Seen, type StandIn } from "./stand-in.ts";
import { acceptWebSocket, writeText } from "./web-socket.ts";

/** `native` is asked for what came, `json-rpc` tells it once to whoever listens on a line at that moment. */
type Mode = "native" | "json-rpc";

export type SignalGateway = StandIn & {
  number: string;
  mode: Mode;
  sent: { to: string; message: string; timestamp: string }[];
  /** Numbers that are not at Signal. */
  unregistered: Set<string>;
  /** How many listen. */
  readonly lines: number;
  /** Somebody writes to us. */
  write(from: string, text: string, more?: Record<string, unknown>): void;
  /** A device says that it has a message of ours. */
  confirm(from: string, timestamp: string): void;
  /** Any other envelope. */
  tell(envelope: unknown): void;
  breakLines(): void;
};

/** `signal-cli-rest-api` as far as we speak it: `/v2/send`, `/v1/receive` in both kinds of modes, `/v1/search`. */
export async function aSignalGateway(mode: Mode = "native"): Promise<SignalGateway> {
  const number = "+996700000001";
  const held = { number, mode, sent: [] as SignalGateway["sent"], unregistered: new Set<string>() };
  const lines = new Set<Socket>();
  let waiting: unknown[] = [];
  let clock = 1_795_000_000_000;

  const standIn = await aStandIn(
    (request) => {
      if (request.path === "/v2/send") return send(request);
      if (request.path.startsWith(`/v1/receive/${encodeURIComponent(number)}?`)) return receive();
      return request.path.startsWith("/v1/search/") ? search(request) : { status: 404 };
    },
    (request, socket) => {
      if (gateway.mode === "native" || standIn.manner !== "answer") return void socket.destroy();
      acceptWebSocket(request, socket);
      lines.add(socket);
      socket.on("close", () => lines.delete(socket));
    },
  );
  const gateway = Object.assign(standIn, held, {
    write: (from: string, text: string, more: Record<string, unknown> = {}) =>
      tell({
        ...sender(from),
        timestamp: ++clock,
        dataMessage: { timestamp: clock, message: text, ...more },
      }),
    confirm: (from: string, timestamp: string) =>
      tell({
        ...sender(from),
        timestamp: ++clock,
        receiptMessage: { when: clock, isDelivery: true, isRead: false, timestamps: [Number(timestamp)] },
      }),
    tell,
    breakLines: () => {
      for (const line of lines) line.destroy();
    },
  });
  return Object.defineProperty(gateway, "lines", { get: () => lines.size }) as unknown as SignalGateway;

  function tell(envelope: unknown): void {
    const told = { envelope, account: number };
    if (gateway.mode === "native") waiting.push(told);
    for (const line of lines) writeText(line, JSON.stringify(told));
  }

  function receive(): Reply {
    if (gateway.mode === "json-rpc")
      return { status: 400, json: { error: "websocket: the client is not using the websocket protocol" } };
    const all = waiting;
    waiting = [];
    return { status: 200, json: all };
  }

  function send({ body }: Seen): Reply {
    const { message, recipients } = JSON.parse(body.toString());
    const [to] = recipients;
    if (gateway.unregistered.has(to))
      return {
        status: 400,
        json: {
          error:
            gateway.mode === "json-rpc"
              ? "Failed to send message"
              : `Failed to send (some) messages:\n${to}: Unregistered user "${to}"\n${clock}\n`,
        },
      };
    const timestamp = String(++clock);
    gateway.sent.push({ to, message, timestamp });
    return { status: 201, json: { timestamp } };
  }

  function search({ path }: Seen): Reply {
    const asked = new URL(path, standIn.url).searchParams.getAll("numbers");
    return {
      status: 200,
      json: asked.map((each) => ({ number: each, registered: !gateway.unregistered.has(each) })),
    };
  }
}

const sender = (from: string) => ({
  source: from,
  sourceNumber: from,
  sourceUuid: `uuid-of-${from}`,
  sourceDevice: 1,
});
