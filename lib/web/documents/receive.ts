import "server-only";
import type { Actor } from "../../access/actor.ts";
import { mayOnceMore } from "../../auth/throttle.ts";
import { keepPaper } from "../../casework/keep-paper.ts";
import { judgeFile } from "../../documents/judge.ts";
import { type Refusal, refusal, route } from "../route.ts";
import { safeReturn } from "../session.ts";
import { paperPlaces } from "./places.ts";
import { readUpload } from "./read-upload.ts";
import { PaperInput } from "./schema.ts";

/** With which status a script is told, and by which word the page says why. */
const STATUS = {
  notAForm: 415,
  tooLarge: 413,
  noFile: 422,
  twoFiles: 422,
  empty: 422,
  invalid: 422,
  kindNotTaken: 415,
  kindsDiffer: 415,
  tooManyPixels: 422,
  unreadable: 422,
  tooOften: 429,
} as const;

type Fault = keyof typeof STATUS;

/**
 * `POST /api/files`: a form with one paper. With scripts the form asks for JSON and is answered with a place to go to, or a status and a
 * code; without, it is led there, or back to the form with the code in the address. Nothing that was typed goes into an address.
 */
export const receiveFile = route({ permission: "document:add", refuse }, async (request, actor) => {
  if (!(await mayOnceMore("upload", [actor.orgId, actor.userId]))) return faulty(request, "tooOften");
  return kept(request, actor);
});

async function kept(request: Request, actor: Actor): Promise<Response> {
  const upload = await readUpload(request);
  if (!upload.ok) return faulty(request, upload.error);
  const input = PaperInput.safeParse(upload.value.fields);
  if (!input.success) return faulty(request, "invalid");
  const { caseId, key, decision: decisionId, filing: filingId, label } = input.data;
  const form = paperPlaces.form({ caseId, decisionId, filingId });
  const file = await judgeFile(upload.value.file);
  if (!file.ok) return faulty(request, file.error, form);
  const paper = await keepPaper(actor, { caseId, key, decisionId, filingId, label, file: file.value });
  if (!paper.ok) return faulty(request, paper.error, form);
  const to = paperPlaces.kept({ caseId, decisionId, filingId });
  return wantsJson(request) ? Response.json({ to }, { headers: { "cache-control": "no-store" } }) : led(to);
}

function faulty(request: Request, code: Fault, form?: string): Response {
  const retryAfterSeconds = code === "tooOften" ? 3600 : undefined;
  return refuse(request, { status: STATUS[code], code, retryAfterSeconds }, form);
}

/** A refusal, as who waits for it can use it: a page without scripts is shown the form again, or the way to sign in. */
function refuse(request: Request, fault: Refusal, form = formOf(request)): Response {
  if (wantsJson(request) || form === null) return refusal(request, fault);
  if (fault.status === 401) return led(`/sign-in?to=${encodeURIComponent(form)}`);
  if (fault.status === 423) return led(`/unlock?to=${encodeURIComponent(form)}`);
  return led(`${form}${form.includes("?") ? "&" : "?"}problem=${fault.code}`);
}

/** The page that holds the form, as the browser names it; without the word of an earlier refusal. */
function formOf(request: Request): string | null {
  const from = URL.parse(request.headers.get("referer") ?? "");
  if (!from || !/^\/cases\/[0-9a-f-]{36}\/documents\/new$/.test(from.pathname)) return null;
  from.searchParams.delete("problem");
  return safeReturn(from.pathname + from.search);
}

const wantsJson = (request: Request) =>
  request.headers.get("accept")?.startsWith("application/json") ?? false;

/** Onward by a GET, whatever brought the browser here. */
function led(to: string): Response {
  return new Response(null, { status: 303, headers: { location: to, "cache-control": "no-store" } });
}
