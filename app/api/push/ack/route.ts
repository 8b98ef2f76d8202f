import { noteArrival } from "@/lib/web/channels/push-word";

/** A browser says that a push has come. */
export function POST(request: Request): Promise<Response> {
  return noteArrival(request);
}
