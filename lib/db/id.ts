import { v7 } from "uuid";

/** A new id, made by the server: UUIDv7, so rows written together lie together. A client never chooses one. */
export function newId(): string {
  return v7();
}
