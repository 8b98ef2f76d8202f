import { waitingForMe } from "@/lib/web/alerts/waiting";

/** What the alert bar asks when it is woken, and every so often by itself, in case nothing could wake it. */
export function GET(): Promise<Response> {
  return waitingForMe();
}
