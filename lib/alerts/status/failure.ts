/** Why a message did not go out, as a person would put it. */
export type Failure =
  | "refused"
  | "busy"
  | "silent"
  | "unreachable"
  | "login"
  | "encryption"
  | "gone"
  | "badAddress"
  | "notSetUp"
  | "expired"
  | "redirected"
  | "tooMany"
  | "faulty"
  | "other";

const NAMED: Record<string, Failure> = {
  timeout: "silent",
  connection: "unreachable",
  auth: "login",
  tls: "encryption",
  rejected: "refused",
  blocked: "refused",
  unregistered: "gone",
  gone: "gone",
  chat_moved: "gone",
  bad_address: "badAddress",
  bad_subscription: "badAddress",
  bad_secret: "badAddress",
  untrusted_identity: "refused",
  sender_unregistered: "login",
  signal_refused: "refused",
  bad_answer: "faulty",
  redirect: "redirected",
  private_address: "redirected",
  expired: "expired",
};

/** What a channel's short code means. A code that nobody has named is `other`; the code itself is shown beside it. */
export function failureOf(code: string): Failure {
  const named = NAMED[code];
  if (named) return named;
  if (code.startsWith("no_")) return "notSetUp";
  const [, way, digits] = /^(smtp|http)_(\d{3})$/.exec(code) ?? [];
  if (way === "smtp") return digits?.startsWith("4") ? "busy" : "refused";
  if (way !== "http") return "other";
  if (digits === "429") return "tooMany";
  if (digits === "401" || digits === "403") return "login";
  if (digits === "404" || digits === "410") return "gone";
  return digits?.startsWith("5") ? "faulty" : "refused";
}
