import "server-only";
import { mayDo } from "../../access/roles.ts";
import { type DeadLetter, listDeadLetters } from "../../alerts/delivery/dead-letters.ts";
import { type Complaint, complaintsOf } from "../../alerts/status/complaints.ts";
import { readStatus, type StatusNow } from "../../alerts/status/read.ts";
import { loadPage, type Page } from "../page.ts";
import { type Disk, readDisk } from "./disk.ts";

export type StatusData = {
  status: StatusNow;
  complaints: Complaint[];
  /** Null for who does not answer for it: they see what is wrong, and no more. */
  all: { letters: DeadLetter[]; databaseVersion: string; disk: Disk | null } | null;
};

/** How everything does at this moment. Every member sees what is wrong; admins and supervisors the rest too. */
export async function loadStatus(): Promise<Page<StatusData>> {
  const disk = await readDisk();
  return loadPage("status:view", async (tx, actor) => {
    const looksAfter = mayDo(actor.roles, "ladder:manage");
    const [status, all] = await Promise.all([
      readStatus(tx, looksAfter),
      looksAfter
        ? Promise.all([
            listDeadLetters(tx),
            tx.$queryRaw<{ version: string }[]>`select current_setting('server_version') as version`,
          ])
        : null,
    ]);
    return {
      status,
      complaints: complaintsOf(status),
      all: all && { letters: all[0], databaseVersion: all[1][0]?.version ?? "", disk },
    };
  });
}
