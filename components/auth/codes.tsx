import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { CopyButton } from "@/components/ui/copy-button";
import { CodesForm } from "./codes-form";

/** The recovery codes, until they are noted down. */
export function Codes({ codes, to }: { codes: readonly string[]; to: string }) {
  const t = useTranslations("auth.codes");
  if (codes.length === 0)
    return (
      <section className="card grid gap-4">
        <h1>{t("title")}</h1>
        <p>{t("nothing")}</p>
        <div>
          <ButtonLink href="/account">{t("account")}</ButtonLink>
        </div>
      </section>
    );
  return (
    <section className="card grid gap-4">
      <h1>{t("title")}</h1>
      <p>{t("why")}</p>
      <ClientMessages namespaces={["auth.codes"]}>
        <ol
          aria-label={t("list")}
          className="grid list-decimal gap-1.5 rounded-lg bg-sunken py-3 ps-10 pe-3 text-sm tabular-nums marker:text-ink-3"
        >
          {codes.map((code) => (
            <li key={code}>
              <code className="font-mono">{code}</code>
            </li>
          ))}
        </ol>
        <div>
          <CopyButton text={codes.join("\n")} />
        </div>
        <CodesForm to={to} />
      </ClientMessages>
    </section>
  );
}
