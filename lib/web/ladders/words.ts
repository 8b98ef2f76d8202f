import type { LadderStep, LadderTarget } from "../../alerts/ladder/model.ts";
import type { Callables } from "../../alerts/ladder/names.ts";
import { formatList } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { Words } from "../../i18n/translator.ts";

/** What ids are called: of members, teams and rotas alike. */
export type Names = ReadonlyMap<string, string>;

export function namesOf({ members, teams, rotas }: Callables): Names {
  return new Map([...members, ...teams, ...rotas].map(({ id, name }) => [id, name]));
}

/** Whom a target calls, within a sentence. */
export function sayTarget(t: Words<"ladders.target">, target: LadderTarget, names: Names): string {
  const named = (id: string) => names.get(id) ?? "?";
  if (target.kind === "member") return named(target.userId);
  if (target.kind === "team") return t("team", { name: named(target.teamId) });
  if (target.kind === "rota")
    return target.rotaId === null ? t("anyRota") : t("rota", { name: named(target.rotaId) });
  return t(target.kind);
}

/** The first letter as at the beginning of a sentence. */
export function asHead(text: string, locale: Locale): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join("");
}

/** Whom a step calls, as the head of a line. */
export function sayTargets(
  t: Words<"ladders.target">,
  step: LadderStep,
  names: Names,
  locale: Locale,
): string {
  if (step.targets.length === 0) return asHead(t("nobody"), locale);
  const all = step.targets.map((target) => sayTarget(t, target, names));
  return asHead(formatList(locale, all), locale);
}
