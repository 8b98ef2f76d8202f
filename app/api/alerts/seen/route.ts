import { noteSeen } from "@/lib/web/alerts/seen";

/** A screen says which alerts it has shown to somebody who was called. */
export function POST(request: Request): Promise<Response> {
  return noteSeen(request);
}
