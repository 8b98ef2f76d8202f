import pg from "pg";

const held = globalThis as { floorPool?: pg.Pool };

export function pool(): pg.Pool {
  held.floorPool ??= new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 10 });
  return held.floorPool;
}
