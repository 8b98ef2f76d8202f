import type { Locale } from "../../i18n/locales.ts";
import { translator } from "../../i18n/translator.ts";
import type { ChannelKind, Message } from "../../notify/channel.ts";
import { type Code, codesOf } from "../../vocabulary/codes.ts";
import { label } from "../../vocabulary/labels.ts";

/** What is said of a shift: it begins; nobody has it; no channel reaches who has it, the reader or somebody else. */
export type OfShift = "begins" | "hole" | "unreachable" | "unreachableOther";

/** What a message says: a codename, a level, a day or an hour, a code or a count, and nothing else. */
export type Told =
  | { kind: "alert"; codename: string; severity: Code<"alert_severity"> }
  | { kind: "bundle"; alerts: readonly { codename: string; severity: Code<"alert_severity"> }[] }
  | { kind: "bell"; codename: string; day: string; isOver: boolean }
  | { kind: "verify"; code: string | null }
  | { kind: "dead_letter"; count: number }
  | { kind: "shift"; what: OfShift; at: string }
  | { kind: "drill" | "test" };

/** As many alerts as a bundle names; of the others it says how many. */
const MOST_NAMED = 10;
/** Texts of a gateway are billed by their length, so they name fewer. */
const MOST_NAMED_SHORT = 3;

/** The words of a message in the reader's language. `link` stands within the texts, save in a push, which opens it when it is pressed. */
export function wordsOf(
  told: Told,
  {
    locale,
    channel,
    link,
    reference,
  }: { locale: Locale; channel: ChannelKind; link: string; reference: string },
): Pick<Message, "subject" | "short" | "text"> {
  const t = translator(locale, "delivery");
  const name =
    told.kind === "dead_letter" ? "deadLetter" : told.kind === "verify" && !told.code ? "hello" : told.kind;
  const say = (part: string, most: number, between: string) =>
    t(
      `${name}.${part}` as "alert.text",
      { ...placesOf(told, locale, most, between), link, reference } as never,
    );
  const hasPush = told.kind === "alert" || told.kind === "bundle" || told.kind === "drill";
  return {
    subject: say("subject", MOST_NAMED, "; "),
    text: `${say("text", MOST_NAMED, "\n")}\n`,
    short: say(channel === "web_push" && hasPush ? "push" : "short", MOST_NAMED_SHORT, "; "),
  };
}

function placesOf(
  told: Told,
  locale: Locale,
  most: number,
  between: string,
): Record<string, string | number> {
  const level = (severity: Code<"alert_severity">) => label("alert_severity", severity, locale);
  if (told.kind === "alert") return { codename: told.codename, level: level(told.severity) };
  if (told.kind === "bell")
    return { codename: told.codename, day: told.day, over: told.isOver ? "yes" : "no" };
  if (told.kind === "verify") return { code: told.code ?? "" };
  if (told.kind === "dead_letter") return { count: told.count };
  if (told.kind === "shift") return { what: told.what, at: told.at };
  if (told.kind !== "bundle") return {};
  const t = translator(locale, "delivery.bundle");
  const worstFirst = [...told.alerts].sort((one, other) => rank(other.severity) - rank(one.severity));
  const lines = worstFirst
    .slice(0, most)
    .map(({ codename, severity }) => t("line", { codename, level: level(severity) }));
  if (worstFirst.length > most) lines.push(t("more", { count: worstFirst.length - most }));
  return {
    count: told.alerts.length,
    level: level(worstFirst[0]?.severity ?? "watch"),
    list: lines.join(between),
  };
}

const rank = (severity: Code<"alert_severity">) => codesOf("alert_severity").indexOf(severity);
