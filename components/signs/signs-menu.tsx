import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { label } from "@/lib/vocabulary/labels";
import { mayRecord, SIGN_KINDS } from "@/lib/web/signs/kinds";

type SignsMenuProps = { caseId: string; may: Record<ReturnType<typeof mayRecord>, boolean> };

/** The way to the form of each kind of sign that this person may record. It opens without scripts. */
export function SignsMenu({ caseId, may }: SignsMenuProps) {
  const t = useTranslations("signs");
  const locale = useLocale();
  const kinds = SIGN_KINDS.filter((kind) => may[mayRecord(kind)]);
  if (kinds.length === 0) return null;
  return (
    <Disclosure summary={t("add")}>
      <ul className="grid gap-1 sm:grid-cols-2">
        {kinds.map((kind) => (
          <li key={kind}>
            <TextLink href={`/cases/${caseId}/signs/new/${kind}` as Route}>
              {label("case_event_kind", kind, locale)}
            </TextLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
