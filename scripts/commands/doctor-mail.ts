import { connect } from "node:net";
import { mailSettings } from "../../lib/env.ts";
import { type Finding, good, warning } from "./finding.ts";

const WITHIN_MS = 3000;
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

async function canReach(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port, timeout: WITHIN_MS });
  socket.once("connect", () => resolve(true));
  socket.once("error", () => resolve(false));
  socket.once("timeout", () => resolve(false));
  const answer = await promise;
  socket.destroy();
  return answer;
}
