import { useLocale, useTranslations } from "next-intl";
import { kindChoices } from "@/components/alerts/kind-choices";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextField } from "@/components/ui/text-field";
import { countryName } from "@/lib/i18n/regions";
import type { SearchData } from "@/lib/web/people/loaders";
import type { Shell } from "@/lib/web/shell";
import { SearchForm } from "./search-form";

/** People by name, number or phone; a case by its codename, which alone may stand in an address. */
export function SearchPage({ data, shell }: { data: SearchData; shell: Shell }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const unlogged = data.teams && {
    kinds: kindChoices(locale),
    teams: data.teams.map(({ id, name }) => ({ value: id, label: name })),
    states: shell.organisation.hostStates.map((code) => ({ value: code, label: countryName(locale, code) })),
  };
  return (
    <ClientMessages namespaces={["search", "people.match", "alerts.new", "alerts.said", "logCase.errors"]}>
      <PageHeader title={t("title")} />
      <p className="meta mb-4 max-w-prose">{t("lead")}</p>
      <SearchForm unlogged={unlogged} />
      <div className="mt-8 border-line border-t pt-5">
        <h2 className="mb-2">{t("codenameTitle")}</h2>
        {data.missing ? (
          <p role="status" className="notice mb-3 max-w-prose">
            {t("missing", { codename: data.missing })}
          </p>
        ) : null}
        <form
          method="get"
          action="/search"
          className="flex max-w-md flex-wrap items-end gap-3"
          autoComplete="off"
        >
          <TextField
            name="q"
            label={t("codename")}
            hint={t("codenameHint")}
            maxLength={80}
            autoComplete="off"
            size={24}
          />
          <Button type="submit">{t("open")}</Button>
        </form>
      </div>
    </ClientMessages>
  );
}
