import { findCases } from "@/lib/web/palette/find-cases";

/** Asked while somebody types into the palette; what is typed is in the body and never in the address. */
export function POST(request: Request): Promise<Response> {
  return findCases(request);
}
