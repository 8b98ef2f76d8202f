import type { Route } from "next";
import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { CasePageData } from "@/lib/web/casework/loaders";

/** *Add to record*: the way to every form of the case. It opens without scripts. */
export function AddMenu({ data }: { data: CasePageData }) {
  const t = useTranslations("case.add");
  const { header, can, custody } = data;
  const at = (path: string) => `/cases/${header.id}/${path}` as Route;
  const running = custody.isHeld ? (custody.current?.id ?? null) : null;
  const items = [
    can.custody && { href: at("contact/new"), label: t("contact") },
    can.custody && running && { href: at(`custody/${running}/move`), label: t("move") },
    can.custody && { href: at("custody/new"), label: t("custody") },
    can.custody && { href: at("access"), label: t("access") },
    can.custody && { href: `/cases/${header.id}#signs` as Route, label: t("sign") },
    can.proceeding && { href: at("decisions/new"), label: t("decision") },
    can.proceeding && { href: at("filings/new"), label: t("filing") },
    can.proceeding && { href: at("hearings/new"), label: t("hearing") },
    can.proceeding && { href: at("removals/new"), label: t("removal") },
    can.proceeding && { href: at("proceedings/new"), label: t("proceeding") },
    can.person && { href: at("contacts/new"), label: t("safeContact") },
    can.note && { href: `/cases/${header.id}#notes` as Route, label: t("note") },
    can.paper && { href: at("documents/new"), label: t("paper") },
    can.assess && { href: at("level"), label: t("level") },
    can.assign && { href: at("assign"), label: t("assign") },
    can.close && { href: at("close"), label: t("status") },
    can.edit && { href: at("link"), label: t("link") },
  ].filter((item) => typeof item === "object" && item !== null);
  if (items.length === 0) return null;
  return (
    <details className="relative">
      <summary className="btn list-none [&::-webkit-details-marker]:hidden">{t("title")}</summary>
      <ul className="absolute end-0 z-40 mt-1 grid w-max max-w-[calc(100vw-2rem)] gap-0.5 rounded-lg border border-line-strong bg-surface p-2 shadow-lift">
        {items.map(({ href, label }) => (
          <li key={href} className="grid">
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
