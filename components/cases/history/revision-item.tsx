import { useLocale, useTranslations } from "next-intl";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import type { RevisionView } from "@/lib/casework/history";
import { DAMAGED } from "@/lib/crypto/damaged";
import { zoneName } from "@/lib/i18n/zone-name";
import { camelCase, type Reading, sayValue } from "./say-value";

type RevisionItemProps = {
  revision: RevisionView;
  names: ReadonlyMap<string, string>;
  zone: string;
  discreet: boolean;
  /** Of the first one about a thing: where links to its history lead. */
  anchor?: string;
};

/** What a discreet screen does not show. */
const NAMES = ["name", "otherNames"];

/** One change: what, by whom, when; and each field as it was and as it became. */
export function RevisionItem({ revision, names, zone, discreet, anchor }: RevisionItemProps) {
  const t = useTranslations("case.history");
  const zones = useTranslations("common");
  const locale = useLocale();
  const { objectType, changes } = revision;
  const reading: Reading = {
    locale,
    zone,
    zoneAt: (moment) => zoneName(zones, zone, moment),
    names,
    words: { nothing: t("nothing"), yes: t("yes"), no: t("no"), somebody: t("unseen") },
    own: (word) =>
      t.has(`values.${word}` as "values.caller") ? t(`values.${word}` as "values.caller") : null,
  };
  const nameOf = (field: string) => {
    const key = `fields.${camelCase(field)}` as "fields.note";
    return t.has(key) ? t(key) : t("otherField");
  };
  const say = (value: unknown, field: string) =>
    discreet && NAMES.includes(field)
      ? t("hidden")
      : sayValue(value, { objectType, field: camelCase(field) }, reading);
  const thing = `things.${camelCase(objectType)}` as "things.person";
  return (
    <li id={anchor} className="card scroll-mt-24">
      <h2>{t.has(thing) ? t(thing) : t("otherThing")}</h2>
      <p className="meta mb-2">
        {revision.by === null ? t("byProgram") : names.get(revision.by)},{" "}
        <MomentText value={revision.at} zone={zone} />
      </p>
      {changes === "damaged" ? (
        <SealedText value={DAMAGED} />
      ) : (
        <dl className="grid gap-3">
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt className="text-sm font-semibold">{nameOf(field)}</dt>
              <dd className="grid gap-1 sm:grid-cols-2 sm:gap-4" dir="auto">
                <del className="whitespace-pre-wrap text-ink-3 no-underline">
                  <span className="meta block">{t("before")}</span>
                  {say(before, field)}
                </del>
                <ins className="whitespace-pre-wrap no-underline">
                  <span className="meta block">{t("after")}</span>
                  {say(after, field)}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
