import "@fontsource-variable/noto-sans/wght.css";
import "@fontsource-variable/noto-sans-arabic/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { NonceMeta } from "@/components/layout/nonce-meta";
import { directionOf } from "@/lib/i18n/locales";
import { pickMessages } from "@/lib/i18n/pick-messages";
import { readTheme } from "@/lib/web/preferences/read";

/** What any page may have to say in the browser: that it failed, and how long is left. */
const EVERYWHERE = ["errors.page", "ui.time"];

export const metadata: Metadata = {
  title: { default: "Amparo", template: "%s · Amparo" },
  applicationName: "Amparo",
  manifest: "/manifest.webmanifest",
  icons: {
    icon: [
      { url: "/favicon.ico", sizes: "32x32" },
      { url: "/icons/amparo.svg", type: "image/svg+xml" },
    ],
    apple: "/icons/amparo-180.png",
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f6f1" },
    { media: "(prefers-color-scheme: dark)", color: "#131519" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [head, locale, messages, theme] = await Promise.all([
    headers(),
    getLocale(),
    getMessages(),
    readTheme(),
  ]);
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <NonceMeta nonce={head.get("x-nonce") ?? ""} />
      </head>
      <body>
        <NextIntlClientProvider messages={pickMessages(messages, EVERYWHERE)}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
