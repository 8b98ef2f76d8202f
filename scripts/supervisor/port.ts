import { createServer } from "node:net";
import { OperatorError } from "../../lib/operator-error.ts";

/** Errors: `OperatorError` when another program listens on the port, or this one may not. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", (error: NodeJS.ErrnoException) =>
    reject(
      new OperatorError(
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken by another program. Set PORT to a free one.`
          : `Amparo may not listen on ${host}, port ${port} (${error.code}).`,
      ),
    ),
  );
  server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  await promise;
}
