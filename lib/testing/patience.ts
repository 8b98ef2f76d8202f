/**
 * How a test waits for what is sure to come, in milliseconds: longer than a machine busy with other things could need, because no
 * test is about speed.
 */
export const PATIENCE = { timeout: 90_000, interval: 50 };
