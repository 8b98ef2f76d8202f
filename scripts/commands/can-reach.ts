import { connect } from "node:net";

const WITHIN_MS = 3000;

/** Whether anybody listens there. */
export async function canReach(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host: host.replace(/^\[|\]$/g, ""), port, timeout: WITHIN_MS });
  socket.once("connect", () => resolve(true));
  socket.once("error", () => resolve(false));
  socket.once("timeout", () => resolve(false));
  const answer = await promise;
  socket.destroy();
  return answer;
}
