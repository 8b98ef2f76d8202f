import "server-only";
import type { Actor } from "../access/actor.ts";
import { authTransaction } from "../db/auth-pool.ts";
import { beginAttempt } from "./attempts.ts";
import { replaceRecoveryCodes } from "./factors.ts";
import { recordEverywhere } from "./record.ts";

/** Makes ten new recovery codes for somebody signed in; the former ones open nothing from then on. Answers the token of the page that shows them. */
export function renewRecoveryCodes(actor: Actor, deviceLabel: string | null): Promise<string> {
  return authTransaction(async (query) => {
    const codes = await replaceRecoveryCodes(query, actor.userId);
    await recordEverywhere(query, actor.userId, {
      action: "recovery_codes.made",
      sessionId: actor.sessionId,
    });
    return beginAttempt(
      {
        purpose: "codes",
        accountId: actor.userId,
        isPasswordProved: true,
        isSecondProved: true,
        deviceLabel,
        payload: { codes },
      },
      query,
    );
  });
}
