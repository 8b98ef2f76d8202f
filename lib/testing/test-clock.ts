import pg from "pg";

/**
 * The clock of a database made by tests: the real one and an offset, so that hours pass in a moment. The boot check refuses a database
 * that has it unless `AMPARO_TEST_CLOCK=1`.
 */
const TEST_CLOCK = `
create table test_clock (offset_ms bigint not null);
insert into test_clock values (0);
grant select on test_clock to amparo_app, amparo_auth, amparo_worker;
create or replace function amparo_now() returns timestamptz language sql volatile
  as $$ select clock_timestamp() + (select offset_ms from public.test_clock) * interval '1 millisecond' $$;
`;

export async function installTestClock(ownerUrl: string): Promise<void> {
  await run(ownerUrl, TEST_CLOCK);
}

/** Sets how far the database's clock is from the real one. Negative is back. */
export async function setTestClock(ownerUrl: string, offset: Temporal.Duration): Promise<void> {
  await run(ownerUrl, "update test_clock set offset_ms = $1", [Math.round(offset.total("milliseconds"))]);
}

/** Lets time pass, on top of what has passed already. */
export async function moveTestClock(ownerUrl: string, by: Temporal.Duration): Promise<void> {
  await run(ownerUrl, "update test_clock set offset_ms = offset_ms + $1", [
    Math.round(by.total("milliseconds")),
  ]);
}

async function run(url: string, sql: string, values?: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}
