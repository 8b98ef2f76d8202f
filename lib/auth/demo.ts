import "server-only";
import { readEnv } from "../env.ts";

/**
 * Whether this process serves the demo: it was given the passphrase of the demo accounts, which only `npm run demo` does.
 * A second factor is left out only when this holds and the account itself was made by the demo. A demo database served in
 * earnest lets nobody in, and a real one served with the demo's setting still asks for the code.
 */
export function isDemo(): boolean {
  return readEnv().testing.demoPassphrase !== null;
}
