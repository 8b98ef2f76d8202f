import { MOST_BYTES } from "../documents/model.ts";

/** What is wrong with a request that would change something, before anything of it is read. */
export type SenderFault = "foreignOrigin" | "lengthRequired" | "tooLarge" | "fileTooLarge";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** As many bytes as a form may have. */
export const FORM_LIMIT_BYTES = 256 * 1024;
/** As many as a form with a paper: the file, and what stands round it. */
export const UPLOAD_LIMIT_BYTES = MOST_BYTES + 64 * 1024;

/** What no page of ours sends: a gateway of the operator's, which proves itself by a signature over what it says. */
const FROM_OUTSIDE = ["/api/inbound/sms"];

/** The one address that takes a file. */
const UPLOADS = "/api/files";

type Sent = { method: string; path: string; headers: Pick<Headers, "get"> };

/**
 * Looks at who sends and how much. A page of ours names its origin with every form and every action, with
 * scripts or without; what does not, or names another, is refused. A forged `X-Forwarded-Host` is refused
 * too, for the framework would believe it.
 *
 * @param origin the configured one, `https://amparo.example`
 * @returns null when the request may go on
 */
export function senderFault({ method, path, headers }: Sent, origin: string): SenderFault | null {
  if (SAFE_METHODS.has(method)) return null;
  if (FROM_OUTSIDE.includes(path)) return lengthFault(path, headers);
  const site = headers.get("sec-fetch-site");
  const forwardedHost = headers.get("x-forwarded-host");
  const isOurs =
    headers.get("origin") === origin &&
    (site === null || site === "same-origin") &&
    (forwardedHost === null || forwardedHost === new URL(origin).host);
  return isOurs ? lengthFault(path, headers) : "foreignOrigin";
}

function lengthFault(path: string, headers: Sent["headers"]): SenderFault | null {
  const length = headers.get("content-length");
  if (length === null || !/^\d{1,15}$/.test(length)) return "lengthRequired";
  if (path === UPLOADS) return Number(length) > UPLOAD_LIMIT_BYTES ? "fileTooLarge" : null;
  return Number(length) > FORM_LIMIT_BYTES ? "tooLarge" : null;
}

export const FAULT_STATUS: Record<SenderFault, number> = {
  foreignOrigin: 403,
  lengthRequired: 411,
  tooLarge: 413,
  fileTooLarge: 413,
};
