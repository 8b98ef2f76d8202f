import { Prisma } from "./generated/client.ts";

/** Pieces of SQL that a query is put together from; values inside them stay parameters. */
export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export type Sql = Prisma.Sql;
