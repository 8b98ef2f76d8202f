import type { UnitActor } from "../db/unit.ts";
import type { Role } from "./roles.ts";

/** Who is asking: a signed-in member of one organisation, as the session row and the member row say at this moment. */
export type Actor = UnitActor & {
  userId: string;
  sessionId: string;
  roles: readonly Role[];
  locale: "en" | "ru";
  isDiscreet: boolean;
};
