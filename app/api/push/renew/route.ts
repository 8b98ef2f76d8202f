import { noteRenewal } from "@/lib/web/channels/push-word";

/** A browser says that its subscription was replaced. */
export function POST(request: Request): Promise<Response> {
  return noteRenewal(request);
}
