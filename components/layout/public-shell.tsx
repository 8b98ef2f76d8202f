import type { ReactNode } from "react";
import { readTheme } from "@/lib/web/preferences/read";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";

/** The frame of the pages before sign-in, and of pages that could not be shown. */
export async function PublicShell({ wide, children }: { wide?: boolean; children: ReactNode }) {
  const theme = await readTheme();
  return (
    <div className="public">
      <SkipLink />
      <header>
        <Brand />
      </header>
      <main id="content" className={wide ? "wide" : undefined} tabIndex={-1}>
        {children}
      </main>
      <footer>
        <LanguageSwitch />
        <ThemeSwitch theme={theme} />
      </footer>
    </div>
  );
}
