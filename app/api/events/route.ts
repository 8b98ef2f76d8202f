import { openStream } from "@/lib/web/live/stream";

/** Server-sent events: ids and kinds only. The page reads what it shows by itself. */
export function GET(request: Request): Promise<Response> {
  return openStream(request);
}
