import { NextIntlClientProvider, useMessages, useTranslations } from "next-intl";
import type { NavItem } from "@/components/layout/nav-list";
import { pickMessages } from "@/lib/i18n/pick-messages";
import type { Shell } from "@/lib/web/shell";
import type { Entry } from "./entries";
import { FinderButton } from "./finder-button";

/** The way to the palette, with what this person can go to and do. @param pages those of the rail */
export function Finder({ pages, can }: { pages: readonly NavItem[]; can: Shell["can"] }) {
  const t = useTranslations("palette");
  const messages = pickMessages(useMessages(), ["palette"]);
  const actions = [
    can.raiseAlert && { href: "/alerts/new", label: t("actions.raise"), id: "raise" },
    can.logCase && { href: "/cases/new", label: t("actions.log"), id: "log" },
    can.search && { href: "/search", label: t("actions.search"), id: "search" },
  ].filter((action) => action !== false);
  const fixed: Entry[] = [
    ...actions.map((action) => ({ ...action, group: "action" as const })),
    ...pages.map(({ href, label }) => ({ id: `page-${href}`, group: "page" as const, label, href })),
    { id: "page-/account", group: "page", label: t("account"), href: "/account" },
  ];
  const { viewCases, search, raiseAlert } = can;
  return (
    <NextIntlClientProvider messages={messages}>
      <FinderButton setup={{ fixed, can: { viewCases, search, raiseAlert } }} />
    </NextIntlClientProvider>
  );
}
