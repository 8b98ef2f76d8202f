import { channelSettings } from "../../lib/env.ts";
import type { ChannelSettings } from "../../lib/env-channels.ts";
import { canReach } from "./can-reach.ts";
import { type Finding, good, warning } from "./finding.ts";

/** By which gateways messages can leave the building. A wrong setting is told with the settings. */
export async function channelFindings(): Promise<Finding[]> {
  let settings: ChannelSettings;
  try {
    settings = channelSettings();
  } catch {
    return [];
  }
  const { signal, telegram, sms, outboundAllow } = settings;
  const own = outboundAllow.length;
  return [
    ...(await Promise.all([gateway("signal", signal), gateway("telegram", telegram), gateway("sms", sms)])),
    ...(sms && !sms.callbackSecret
      ? [warning("sms", "SMS_CALLBACK_SECRET is not set: nobody can answer by text message")]
      : []),
    good("webhooks", `reach public https addresses${own > 0 ? ` and ${own} of your own services` : ""}`),
  ];
}

async function gateway(about: string, settings: { url: string } | null): Promise<Finding> {
  if (!settings) return good(about, "not set");
  const { hostname, port, protocol } = new URL(settings.url);
  const answers = await canReach(hostname, Number(port) || (protocol === "https:" ? 443 : 80));
  return answers
    ? good(about, "set, and the gateway answers")
    : warning(about, "set, but the gateway does not answer from here");
}
