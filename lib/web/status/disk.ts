import "server-only";
import { statfs } from "node:fs/promises";
import { dataSettings } from "../../env.ts";

/** What is free where documents lie, in bytes; `isLow` below a tenth of it and two gigabytes. */
export type Disk = { free: number; total: number; isLow: boolean };

const LOW_BYTES = 2e9;

/** Null where the machine does not say. */
export async function readDisk(): Promise<Disk | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(dataSettings().dir);
    const [free, total] = [bavail * bsize, blocks * bsize];
    return { free, total, isLow: free < LOW_BYTES && free < total / 10 };
  } catch {
    return null;
  }
}
