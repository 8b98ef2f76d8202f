import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { negotiateLocale } from "@/lib/i18n/negotiate";
import { sentence } from "@/lib/i18n/sentence";
import { translator } from "@/lib/i18n/translator";
import { answerHeaders, contentPolicy } from "@/lib/web/headers";
import { configuredOrigin } from "@/lib/web/origin";
import { FAULT_STATUS, type SenderFault, senderFault } from "@/lib/web/sender";

export const config = { matcher: "/((?!_next/static/).*)" };

/** Headers by which a request could speak to the framework as if it came from inside. */
const INSIDE_ONLY = /^(x-middleware-|x-nextjs-data$|x-invoke-|x-matched-path$|x-now-|next-resume$|x-action-)/;

/**
 * Stands before every page and handler: the headers of an answer, and the refusal of what no page of ours
 * has sent. It decides nothing about who may see what; that is asked where the data is.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const origin = configuredOrigin();
  const { pathname: path } = request.nextUrl;
  const fault = senderFault({ method: request.method, path, headers: request.headers }, origin);
  const answer = fault ? refusal(request, fault) : onward(request, origin, nonce, policy);
  for (const [name, value] of Object.entries(answerHeaders(path, policy))) {
    answer.headers.set(name, value);
  }
  return answer;
}

/** Lets a request through, with the framework's own headers and ours overwritten, whatever the sender wrote there. */
function onward(request: NextRequest, origin: string, nonce: string, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) {
    if (INSIDE_ONLY.test(name)) headers.delete(name);
  }
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-amparo-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-forwarded-host", new URL(origin).host);
  return NextResponse.next({ request: { headers } });
}

/** A sentence for a person, with the code and a reference; nothing of what was sent. */
function refusal(request: NextRequest, fault: SenderFault): NextResponse {
  const locale = negotiateLocale(
    request.cookies.get("locale")?.value,
    request.headers.get("accept-language"),
  );
  const said = sentence(translator(locale), { code: fault });
  return new NextResponse(`${said}\n\n${fault} ${randomUUID()}\n`, {
    status: FAULT_STATUS[fault],
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
