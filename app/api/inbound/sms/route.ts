import { hearSmsGateway } from "@/lib/web/inbound/sms";

/** The SMS gateway of the operator's: answers to messages, and what became of them. */
export async function POST(request: Request): Promise<Response> {
  return hearSmsGateway(request);
}
