import { createSocket } from "node:dgram";
import type { AddressInfo } from "node:net";
import ipaddr from "ipaddr.js";

const A = 1;
const AAAA = 28;

export type NameServer = {
  /** As a resolver is told of it: `host:port`. */
  at: string;
  /** What a name means from now on; null: it is asked and says nothing. */
  addresses: string[] | null;
  asked: string[];
  stop(): Promise<void>;
};

/** A name server on this machine (RFC 1035, over UDP) that gives every name the same addresses. */
export async function aNameServer(): Promise<NameServer> {
  const held: Pick<NameServer, "addresses" | "asked"> = { addresses: [], asked: [] };
  const socket = createSocket("udp4");
  socket.on("message", (question, who) => {
    const { name, end } = nameIn(question);
    const type = question.readUInt16BE(end);
    held.asked.push(name);
    if (!held.addresses) return;
    const records = held.addresses.flatMap((address) => recordOf(address, type));
    const head = Buffer.alloc(12);
    question.copy(head, 0, 0, 2);
    head.writeUInt16BE(0x8580, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(records.length, 6);
    socket.send(Buffer.concat([head, question.subarray(12, end + 4), ...records]), who.port, who.address);
  });
  await new Promise<void>((bound) => socket.bind(0, "127.0.0.1", bound));
  return Object.assign(held, {
    at: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
    stop: () => new Promise<void>((done) => socket.close(done)),
  });
}

function nameIn(question: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  while (question[at]) {
    const length = question[at] as number;
    labels.push(question.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join("."), end: at + 1 };
}

/** One record for the name of the question, good for no time at all. */
function recordOf(address: string, type: number): Buffer[] {
  const bytes = Buffer.from(ipaddr.parse(address).toByteArray());
  if (type !== (bytes.length === 4 ? A : AAAA)) return [];
  const head = Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 0, 0, bytes.length]);
  return [Buffer.concat([head, bytes])];
}
