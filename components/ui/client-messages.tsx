import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { pickMessages } from "@/lib/i18n/pick-messages";

/** What the kit itself says in the browser. */
const KIT = ["ui", "errors", "common"];

type ClientMessagesProps = {
  /** Paths in the catalogue that the client parts inside use: `["alerts.take", "codes.role"]`. */
  namespaces: readonly string[];
  children: ReactNode;
};

/**
 * Gives the client parts inside it their sentences, and no others: each goes over the wire with the page.
 * Every client part that speaks stands inside one.
 */
export async function ClientMessages({ namespaces, children }: ClientMessagesProps) {
  const messages = pickMessages(await getMessages(), [...KIT, ...namespaces]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
