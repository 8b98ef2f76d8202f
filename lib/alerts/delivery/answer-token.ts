import "server-only";
import { hmacIndex, safeEqual } from "../../crypto/hash.ts";
import { rootKey } from "../../crypto/root-key.ts";

/** Which message somebody answers, and who they are. */
export type AnswerTo = { outboxId: string; orgId: string; userId: string };

const MAC_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{86}$/;

/** What a link in a message holds: whose message it is, and a proof that we wrote it. Nothing of it is stored. */
export function answerToken({ outboxId, orgId, userId }: AnswerTo): string {
  const said = Buffer.concat([outboxId, orgId, userId].map(bytesOf));
  return Buffer.concat([said, macOf(said)]).toString("base64url");
}

/** What a link leads to; null for one that is none of ours. */
export function readAnswerToken(token: string): AnswerTo | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const [said, mac] = [bytes.subarray(0, 48), bytes.subarray(48)];
  if (!safeEqual(mac, macOf(said))) return null;
  return { outboxId: idOf(said, 0), orgId: idOf(said, 16), userId: idOf(said, 32) };
}

const macOf = (said: Uint8Array) =>
  hmacIndex(rootKey(), Buffer.from(said).toString("hex"), "answer-link").subarray(0, MAC_BYTES);
const bytesOf = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");
const idOf = (bytes: Buffer, at: number) =>
  bytes.toString("hex", at, at + 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
