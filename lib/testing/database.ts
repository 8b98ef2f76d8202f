import { afterAll, inject } from "vitest";
import { setSettings } from "../env.ts";
import { cloneDatabase, type TestDatabase } from "./clone.ts";
import { dropDatabase } from "./cluster.ts";
import { installTestClock } from "./test-clock.ts";

/**
 * A migrated, empty database of its own for a test file, gone when the file has ended. The program's clients of this process then speak
 * to it too, as the roles they always use, and seal under a key of the test run: `const database = await testDatabase();` at the top of the file.
 * @param options.testClock gives it the clock that `moveTestClock` can move
 */
export async function testDatabase(options: { testClock?: boolean } = {}): Promise<TestDatabase> {
  const server = inject("testServer");
  const made = await cloneDatabase(server);
  afterAll(() => dropDatabase(server.adminUrl, made.name));
  if (options.testClock) await installTestClock(made.urls.owner);
  setSettings({
    AMPARO_DB_APP_URL: made.urls.app,
    AMPARO_DB_AUTH_URL: made.urls.auth,
    AMPARO_DB_WORKER_URL: made.urls.worker,
    AMPARO_KEY_FILE: server.keyFile,
    AMPARO_TEST_CLOCK: options.testClock ? "1" : "0",
  });
  return made;
}
