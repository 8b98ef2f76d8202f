import { useLocale, useTranslations } from "next-intl";
import type { Nights } from "@/lib/alerts/rota/nights";
import { formatList } from "@/lib/i18n/format";
import { useNameText } from "./use-names";

/** What is wrong with the nights ahead, in a line each; or that nothing is. */
export function NightsSummary({ nights: { nights, people } }: { nights: Nights }) {
  const t = useTranslations("rota.nights");
  const locale = useLocale();
  const name = useNameText();
  const count = (test: (night: Nights["nights"][number]) => boolean) => nights.filter(test).length;
  const [none, part, cell, oneDeep] = [
    count(({ standing }) => standing === "none"),
    count(({ standing }) => standing === "part"),
    count(
      ({ standing, cells }) => standing === "covered" && cells.flat().some(({ userId }) => userId === null),
    ),
    count(({ isOneDeep }) => isOneDeep),
  ];
  const namesOf = (ids: string[]) =>
    formatList(
      locale,
      ids.map((id) => name(people[id]?.name)),
    );
  const onDuty = [
    ...new Set(nights.flatMap(({ cells }) => cells.flat().flatMap(({ userId }) => userId ?? []))),
  ];
  const unreachable = onDuty.filter((id) => !people[id]?.isReachable);
  const untested = onDuty.filter((id) => people[id]?.isReachable && !people[id].hasTested);
  return (
    <div className="grid gap-2 mb-3">
      {none > 0 || part > 0 ? (
        <ul className="notice notice-error">
          {none > 0 ? <li>{t("none", { count: none })}</li> : null}
          {part > 0 ? <li>{t("part", { count: part })}</li> : null}
        </ul>
      ) : (
        <p>{t("allGood")}</p>
      )}
      {unreachable.length > 0 ? (
        <p className="notice notice-error">{t("unreachable", { names: namesOf(unreachable) })}</p>
      ) : null}
      {cell > 0 || oneDeep > 0 || untested.length > 0 ? (
        <ul className="notice notice-warn">
          {cell > 0 ? <li>{t("cell", { count: cell })}</li> : null}
          {oneDeep > 0 ? <li>{t("oneDeep", { count: oneDeep })}</li> : null}
          {untested.length > 0 ? <li>{t("untested", { names: namesOf(untested) })}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}
