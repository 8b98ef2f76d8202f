import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { KnownLine } from "@/components/casework/known-line";
import { When } from "@/components/casework/when";
import { proceedingName } from "@/components/proceedings/record-choices";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { wholeOf } from "@/lib/cases/events/event";
import type { EventView } from "@/lib/cases/events/view";
import type { NamedProceeding } from "@/lib/proceedings/names";
import { SignWords } from "./sign-words";

type SignItemProps = {
  sign: EventView;
  proceedings: readonly NamedProceeding[];
  by: string | undefined;
  /** Where it can be struck out; null for who may not. */
  href: string | null;
};

/** One sign: what, when, on which proceeding, how we know. */
export function SignItem({ sign, proceedings, by, href }: SignItemProps) {
  const t = useTranslations("signs");
  const locale = useLocale();
  const { proceedingId } = wholeOf(sign);
  const on = proceedings.find(({ id }) => id === proceedingId);
  return (
    <div className="grid gap-0.5 border-t border-line pt-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span>
          <SignWords fact={sign} />
        </span>
        <When on={sign.on} at={sign.at} zone={sign.zone} />
        {sign.isInferred ? <Tag tone="warn">{t("inferred")}</Tag> : null}
      </p>
      {on ? (
        <p className="text-sm text-ink-2">{t("inProceeding", { proceeding: proceedingName(on, locale) })}</p>
      ) : null}
      {sign.note === null ? null : (
        <p className="whitespace-pre-wrap text-sm" dir="auto">
          <SealedText value={sign.note} />
        </p>
      )}
      <span className="flex flex-wrap items-baseline gap-x-3">
        <KnownLine fact={sign} by={by} />
        {href ? (
          <span className="text-sm">
            <TextLink href={href as Route}>{t("strike")}</TextLink>
          </span>
        ) : null}
      </span>
    </div>
  );
}
