import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SealedText } from "@/components/ui/sealed-text";
import type { EntryFields } from "@/lib/alerts/calls/entry";
import { languageName } from "@/lib/i18n/regions";

type EntryDetailsProps = { entry: Pick<EntryFields, "hours" | "languages" | "note"> };

/** When somebody answers, in which languages, and what helps: one press away. */
export function EntryDetails({ entry: { hours, languages, note } }: EntryDetailsProps) {
  const t = useTranslations("calls.line");
  const locale = useLocale();
  if (hours === null && note === null && languages.length === 0) return null;
  const words = languages.map((code) => languageName(locale, code)).join(", ");
  return (
    <Disclosure summary={t("details")}>
      <dl className="alert-facts text-sm">
        <Words term={t("hours")} value={hours} />
        <Words term={t("languages")} value={words === "" ? null : words} />
        <Words term={t("note")} value={note} />
      </dl>
    </Disclosure>
  );
}

function Words({ term, value }: { term: string; value: string | null }) {
  if (value === null) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd className="whitespace-pre-wrap" dir="auto">
        <SealedText value={value} />
      </dd>
    </>
  );
}
