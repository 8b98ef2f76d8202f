import { mailSettings } from "../../lib/env.ts";
import { canReach } from "./can-reach.ts";
import { type Finding, good, warning } from "./finding.ts";

const PORTS: Record<string, number> = { "smtp:": 587, "smtps:": 465 };

/** Whether alerts can leave the building. A wrong setting is told with the settings. */
export async function mailFindings(): Promise<Finding[]> {
  let url: string | undefined;
  try {
    url = mailSettings()?.url;
  } catch {
    return [];
  }
  if (!url) return [warning("mail", "SMTP_URL is not set: alerts ring only in open windows")];
  const { hostname, port, protocol } = new URL(url);
  const answers = await canReach(hostname, Number(port) || (PORTS[protocol] ?? 25));
  return [
    answers
      ? good("mail", "the SMTP server answers")
      : warning("mail", "the SMTP server does not answer from here"),
  ];
}
