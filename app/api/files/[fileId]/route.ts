import { serveFile } from "@/lib/web/documents/serve";

/** A paper, for who may see its case. */
export function GET(request: Request): Promise<Response> {
  return serveFile(request);
}
