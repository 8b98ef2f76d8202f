import { suggestPeople } from "@/lib/web/people/suggest";

/** Asked while a name is typed; the name is in the body and never in the address. */
export function POST(request: Request): Promise<Response> {
  return suggestPeople(request);
}
