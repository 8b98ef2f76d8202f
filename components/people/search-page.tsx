import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { TextField } from "@/components/ui/text-field";
import type { SearchData } from "@/lib/web/people/loaders";
import { SearchForm } from "./search-form";

/** People by name, number or phone; a case by its codename, which alone may stand in an address. */
export function SearchPage({ data }: { data: SearchData }) {
  const t = useTranslations("search");
  return (
    <ClientMessages namespaces={["search", "people.match"]}>
      <PageHeader title={t("title")} />
      <p className="meta mb-4 max-w-prose">{t("lead")}</p>
      <SearchForm />
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
