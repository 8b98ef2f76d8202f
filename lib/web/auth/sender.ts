import "server-only";
import { headers } from "next/headers";
import { deviceLabel } from "../../auth/device-label.ts";
import { networkOf } from "../../auth/network.ts";
import type { Sender } from "../../auth/sign-in.ts";
import { webSettings } from "../../env.ts";

/** Where this request came from, as far as it counts: a network, and the kind of device. */
export async function currentSender(): Promise<Sender> {
  const head = await headers();
  return {
    network: networkOf(head.get("x-forwarded-for"), webSettings().trustedProxyHops),
    deviceLabel: deviceLabel(head.get("user-agent")),
  };
}
