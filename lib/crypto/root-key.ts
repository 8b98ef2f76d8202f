import "server-only";
import { keySettings } from "../env.ts";
import { readKeyFile } from "./key-file.ts";
import type { DataKey } from "./sealed-field.ts";

/** The id of the root key inside sealed bytes; there is one root key at a time. */
const ROOT_ID = "00000000-0000-7000-8000-000000000000";

let held: DataKey | undefined;

/** The root key, from the key file outside the data folder. It is never in the database nor in its backup. */
export function rootKey(): DataKey {
  held ??= { id: ROOT_ID, bytes: readKeyFile(keySettings().keyFile) };
  return held;
}
