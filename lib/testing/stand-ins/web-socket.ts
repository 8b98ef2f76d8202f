import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

const CLOSE = 8;

/** Takes a web socket over, as RFC 6455 has it; of what the other side says on it only the end is heeded. */
export function acceptWebSocket(request: IncomingMessage, socket: Socket): void {
  const accept = createHash("sha1")
    .update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest("base64");
  socket.on("error", () => undefined);
  socket.on("data", ([first = 0]: Buffer) => {
    if ((first & 0x0f) === CLOSE) socket.end(Buffer.from([0x80 | CLOSE, 0]));
  });
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
}

/** One text in one frame, of at most 65,535 bytes. */
export function writeText(socket: Socket, text: string): void {
  const body = Buffer.from(text);
  const head = Buffer.from([0x81, Math.min(body.length, 126)]);
  const length = Buffer.alloc(body.length < 126 ? 0 : 2);
  if (length.length > 0) length.writeUInt16BE(body.length);
  socket.write(Buffer.concat([head, length, body]));
}
