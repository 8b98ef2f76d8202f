import { receiveFile } from "@/lib/web/documents/receive";

/** A form with one paper: a photograph or a PDF. */
export function POST(request: Request): Promise<Response> {
  return receiveFile(request);
}
