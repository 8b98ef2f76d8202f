import pg from "pg";

/** The clock of the database while the past is told, in minutes before now. */
export type DemoClock = { to(minutesAgo: number): Promise<void> };

/**
 * Tells the past by the program's own commands: while `told` runs, the database's clock can be set back, so that an alert of yesterday
 * has its calls, answers and promises at the hours they had. It is put right at the end, whatever happens; no web and no worker runs yet.
 *
 * @param ownerUrl of the demo's own database
 */
export async function inThePast(ownerUrl: string, told: (clock: DemoClock) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const set = (now: string) =>
    client.query(
      `create or replace function amparo_now() returns timestamptz language sql volatile as $$ ${now} $$`,
    );
  try {
    await told({
      async to(minutesAgo) {
        await set(`select clock_timestamp() - interval '${Math.round(minutesAgo * 60)} seconds'`);
      },
    });
  } finally {
    await set("select clock_timestamp()");
    await client.end();
  }
}
