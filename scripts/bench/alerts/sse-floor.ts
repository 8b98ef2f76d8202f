import { createServer, type ServerResponse } from "node:http";

/** The floor: server-sent events with nothing but `node:http`. What its parent tells it, it tells everybody. */
const listening = new Set<ServerResponse>();
const server = createServer((request, response) => {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write(": open\n\n");
  listening.add(response);
  request.once("close", () => listening.delete(response));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" && address ? address.port : 0 });
});
process.on("message", (event: string) => {
  for (const response of listening) response.write(event);
});
process.on("disconnect", () => process.exit());
