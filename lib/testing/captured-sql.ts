import pg from "pg";

/** A statement as the driver sent it. */
export type SentStatement = { text: string; values: unknown[] };

/** What opens and closes a transaction is no statement of the work in it. */
const BRACKET = /^\s*(begin|commit|rollback|savepoint|release|deallocate)\b/i;

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/**
 * Runs some work and answers with every statement that this process sent meanwhile, whoever's client sent it: they all share one driver.
 * `transactions` is how many were opened.
 */
export async function capturingSql<T>(
  work: () => Promise<T>,
): Promise<{ answer: T; sent: SentStatement[]; transactions: number }> {
  const driver = pg.Client.prototype as unknown as { query: Query };
  const { query } = driver;
  const sent: SentStatement[] = [];
  let transactions = 0;
  driver.query = function (this: pg.Client, ...args: unknown[]) {
    const statement = readStatement(args);
    if (/^\s*begin\b/i.test(statement.text)) transactions += 1;
    if (!BRACKET.test(statement.text)) sent.push(statement);
    return query.apply(this, args);
  };
  try {
    return { answer: await work(), sent, transactions };
  } finally {
    driver.query = query;
  }
}

function readStatement([first, second]: unknown[]): SentStatement {
  const config = (typeof first === "string" ? { text: first } : first) as Partial<SentStatement>;
  const values = config.values ?? (Array.isArray(second) ? second : []);
  return { text: config.text ?? "", values };
}
