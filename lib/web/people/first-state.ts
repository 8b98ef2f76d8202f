import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";

/** The host state the organisation works in first: phone numbers there may be written without the code of the country. */
export async function firstState(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<
    { state: string | null }[]
  >`select host_states[1] as state from organisation where id = ${unitOf(tx).orgId}::uuid`;
  return row?.state ?? "";
}
