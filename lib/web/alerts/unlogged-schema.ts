import { z } from "zod";
import { toldLine } from "../../people/told-text.ts";
import { codeOf } from "../../vocabulary/codes.ts";

/** An alert for a person who has no case yet: the name as it was typed, the state, and where there are several the team. */
export const UnloggedInput = z.strictObject({
  key: z.uuid(),
  name: toldLine(200).optional(),
  hostState: z.string().length(2, "required"),
  team: z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional()),
  kind: codeOf("alert_kind").exclude(["drill"], { error: "alerts.said.chooseKind" }),
});
