/** What a failure means for the person whose channel it is; each has its sentence. */
export type Failure =
  | "gone"
  | "unreachable"
  | "notSecure"
  | "forbidden"
  | "refused"
  | "notSetUp"
  | "expired"
  | "other";

const EXACTLY: Record<string, Failure> = {
  gone: "gone",
  bad_subscription: "gone",
  timeout: "unreachable",
  connection: "unreachable",
  line_broken: "unreachable",
  no_address: "unreachable",
  tls: "notSecure",
  redirect: "forbidden",
  private_address: "forbidden",
  bad_host: "forbidden",
  bad_port: "forbidden",
  bad_url: "forbidden",
  not_https: "forbidden",
  credentials: "forbidden",
  bad_address: "refused",
  unregistered: "refused",
  blocked: "refused",
  chat_moved: "refused",
  untrusted_identity: "refused",
  rejected: "refused",
  auth: "notSetUp",
  sender_unregistered: "notSetUp",
  no_smtp: "notSetUp",
  no_signal: "notSetUp",
  no_telegram: "notSetUp",
  no_sms: "notSetUp",
  expired: "expired",
};

/** The meaning of a channel's short word for what went wrong. A word nobody has listed is `other`. */
export function failureOf(code: string): Failure {
  if (Object.hasOwn(EXACTLY, code)) return EXACTLY[code] as Failure;
  if (/^(smtp_5|http_4)\d\d$/.test(code)) return "refused";
  if (/^(smtp_4|http_5)\d\d$/.test(code)) return "unreachable";
  return "other";
}
