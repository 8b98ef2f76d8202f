import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MomentText } from "@/components/ui/moment-text";
import { PersonName } from "@/components/ui/person-name";
import { TextLink } from "@/components/ui/text-link";
import type { HeldCase } from "@/lib/cases/held-at";

type HeldHereProps = { cases: readonly HeldCase[]; discreet: boolean; zone: string; now: string };

/** Whose cases say that the person is held here now. Cases that the reader may not see are not counted. */
export function HeldHere({ cases, discreet, zone, now }: HeldHereProps) {
  const t = useTranslations("places.held");
  return (
    <Card id="held" title={t("title")} meta={cases.length > 0 ? cases.length : undefined}>
      {cases.length === 0 ? (
        <EmptyState>{t("nobody")}</EmptyState>
      ) : (
        <ul className="grid gap-2">
          {cases.map(({ id, codename, name, level, contactAt }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <strong className="font-semibold">
                <TextLink href={`/cases/${id}` as Route}>{codename}</TextLink>
              </strong>
              <PersonName name={name} discreet={discreet} />
              <LevelMark level={level as Level | null} plain />
              <span className="meta">
                {contactAt ? (
                  <>
                    {t("contact")} <MomentText value={contactAt} zone={zone} relativeTo={now} />
                  </>
                ) : (
                  t("noContact")
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
