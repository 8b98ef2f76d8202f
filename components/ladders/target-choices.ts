import type { Callable, Callables } from "@/lib/alerts/ladder/names";
import type { Locale } from "@/lib/i18n/locales";
import type { Words } from "@/lib/i18n/translator";
import { asHead } from "@/lib/web/ladders/words";
import type { TargetChoices } from "./target-fields";

/** What a step can be made of, in the reader's words. What nobody answers to is offered last, and says so. */
export function targetChoices(
  t: Words<"ladders.target">,
  locale: Locale,
  { members, teams, rotas }: Callables,
): TargetChoices {
  const choices = (kind: "member" | "team" | "rota", all: readonly Callable[]) =>
    all.map(({ id, name, canBeCalled }) => ({
      value: `${kind}:${id}`,
      label: name,
      hint: canBeCalled ? undefined : t(`none.${kind}`),
    }));
  return {
    ofCase: (["case", "lead", "backup"] as const).map((value) => ({
      value,
      label: asHead(t(value), locale),
    })),
    everyone: [{ value: "everyone", label: asHead(t("everyone"), locale) }],
    rotas: choices("rota", rotas),
    teams: choices("team", teams),
    members: choices("member", members),
  };
}
