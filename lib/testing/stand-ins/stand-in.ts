import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/**
 * How a stand-in meets the next request: as its protocol says; says nothing; begins an answer and never ends it; breaks the line in the
 * middle of one; sends two megabytes; sends what is no JSON; or answers with a status (and with what else is given).
 */
export type Manner =
  | "answer"
  | "hang"
  | "hangBody"
  | "drop"
  | "flood"
  | "garble"
  | { status: number; json?: unknown; headers?: Record<string, string> };

export type Seen = {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingMessage["headers"];
  body: Buffer;
};

export type StandIn = {
  /** Without a slash at its end. */
  url: string;
  manner: Manner;
  /** Every request whose body came whole. */
  requests: Seen[];
  stop(): Promise<void>;
};

export type Reply = { status: number; json?: unknown; headers?: Record<string, string> };

/** A real HTTP server on this machine that speaks some provider's protocol, and misbehaves on demand. */
export async function aStandIn(
  answer: (request: Seen) => Reply | Promise<Reply>,
  onUpgrade?: (request: IncomingMessage, socket: Socket) => void,
): Promise<StandIn> {
  const held: Pick<StandIn, "manner" | "requests"> = { manner: "answer", requests: [] };
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method = "", url = "", headers } = incoming;
    const seen = { method, path: url, headers, body: Buffer.concat(chunks) };
    held.requests.push(seen);
    await meet(held.manner, response, () => answer(seen));
  });
  const upgraded = new Set<Socket>();
  server.on("upgrade", (request, socket: Socket) => {
    upgraded.add(socket);
    if (onUpgrade) onUpgrade(request, socket);
    else socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return Object.assign(held, {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((done) => {
        for (const socket of upgraded) socket.destroy();
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
}

async function meet(manner: Manner, response: ServerResponse, answer: () => Reply | Promise<Reply>) {
  if (manner === "hang") return;
  if (manner === "hangBody" || manner === "drop") {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"ok":true,"id":"1",');
    if (manner === "drop") setImmediate(() => response.destroy());
    return;
  }
  if (manner === "flood") return void response.end(`{"ok":true,"id":"${"x".repeat(2_000_000)}"}`);
  if (manner === "garble") return void response.end("<html>It works! +996700000000</html>");
  const { status, json, headers } = typeof manner === "object" ? manner : await answer();
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(json === undefined ? "" : JSON.stringify(json));
}
