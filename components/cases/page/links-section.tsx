import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { CasePageData } from "@/lib/web/casework/loaders";

/** Cases that belong to this one: of a family, of one incident. */
export function LinksSection({ data }: { data: CasePageData }) {
  const t = useTranslations("case.links");
  const { header, links, can } = data;
  const add = can.edit ? (
    <ButtonLink href={`/cases/${header.id}/link` as Route} size="small">
      {t("add")}
    </ButtonLink>
  ) : undefined;
  return (
    <Card id="links" title={t("title")} more={links.length > 0 ? add : undefined}>
      {links.length === 0 ? (
        <EmptyState action={add}>{t("empty")}</EmptyState>
      ) : (
        <ul className="grid gap-1">
          {links.map(({ id, codename, kind }) => (
            <li key={`${id} ${kind}`}>
              <TextLink href={`/cases/${id}` as Route}>{codename}</TextLink>{" "}
              <span className="text-ink-3">{t(kind)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
