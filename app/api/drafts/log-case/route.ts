import { keepLogCaseDraft } from "@/lib/web/cases/keep-draft";

/** What is being typed, kept while it is typed. */
export function POST(request: Request): Promise<Response> {
  return keepLogCaseDraft(request);
}
