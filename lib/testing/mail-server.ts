import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/**
 * How the server meets the next letter: takes it, answers with a code, breaks the line in the middle, takes it and never says so, or
 * never answers at all.
 */
export type Manner = "accept" | "drop" | "keepSilent" | "hang" | number;

export type MailServer = {
  url: string;
  /** Every letter that came through whole, as it came. */
  letters: string[];
  manner: Manner;
  /** How many clients are left without an answer. */
  unanswered: number;
  stop(): Promise<void>;
};

/** A real mail server on this machine, for the tests of what mail does when it goes wrong. */
export async function aMailServer(): Promise<MailServer> {
  const held: Pick<MailServer, "letters" | "manner" | "unanswered"> = {
    letters: [],
    manner: "accept",
    unanswered: 0,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    onMailFrom(_address, _session, answer) {
      if (held.manner !== "hang") answer();
      else held.unanswered += 1;
    },
    onRcptTo(_address, _session, answer) {
      if (typeof held.manner !== "number") answer();
      else answer(Object.assign(new Error("refused"), { responseCode: held.manner }));
    },
    onData(stream, session, answer) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        if (held.manner === "drop") return dropLine(server, session.id);
        held.letters.push(text);
        if (held.manner !== "keepSilent") answer();
      });
    },
  });
  // A client that is killed in the middle breaks its line: that is what these tests are about.
  server.on("error", () => undefined);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(held, {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  });
}

/** Cuts one client off without a word. */
function dropLine(server: SMTPServer, sessionId: string): void {
  const lines = (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
    .connections;
  for (const line of lines) if (line.id === sessionId) line._socket.destroy();
}
