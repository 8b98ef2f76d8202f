import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { accessGrid } from "@/lib/custody/access-grid";
import { label } from "@/lib/vocabulary/labels";
import { AccessCheckLine } from "./access-check-line";
import { AccessStateTag } from "./access-state-tag";
import type { CustodySectionProps } from "./section-props";

type AccessGridProps = Pick<CustodySectionProps, "caseId" | "events" | "names" | "canRecord">;

/** Who may see the person, as it was last checked, by whom and when; earlier checks are folded. */
export function AccessGrid({ caseId, events, names, canRecord }: AccessGridProps) {
  const t = useTranslations("custody.access");
  const locale = useLocale();
  const lines = accessGrid(events);
  const earlier = lines.flatMap((line) => line.earlier);
  const line = (check: (typeof earlier)[number]) => (
    <AccessCheckLine caseId={caseId} check={check} by={names.get(check.createdBy)} canRecord={canRecord} />
  );
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-3">
        <h3 id="access-title">{t("title")}</h3>
        {canRecord ? (
          <span className="ms-auto">
            <ButtonLink href={`/cases/${caseId}/access` as Route} size="small">
              {t("record")}
            </ButtonLink>
          </span>
        ) : null}
      </div>
      <table className="w-full text-start" aria-labelledby="access-title">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("checked")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ party, last }) => (
            <tr key={party} className="border-t border-line align-top">
              <th scope="row" className="py-1.5 pe-3 text-start font-semibold">
                {label("access_party", party, locale)}
              </th>
              <td className="py-1.5 pe-3">
                {last ? (
                  <AccessStateTag state={last.state} />
                ) : (
                  <span className="text-ink-3">{t("never")}</span>
                )}
              </td>
              <td className="py-1.5">{last ? line(last) : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {earlier.length > 0 ? (
        <Disclosure summary={t("earlier", { count: earlier.length })}>
          <ul className="grid gap-2">
            {earlier.map((check) => (
              <li
                key={check.id}
                className="flex flex-wrap items-baseline gap-x-2 border-t border-line pt-1.5"
              >
                <span className="font-semibold">{label("access_party", check.code, locale)}</span>
                <AccessStateTag state={check.state} />
                {line(check)}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}
