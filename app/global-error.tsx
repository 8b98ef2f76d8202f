"use client";

import "./globals.css";
import { BrandMark } from "@/components/layout/brand-mark";
import en from "@/messages/en/fatal.json" with { type: "json" };
import ru from "@/messages/ru/fatal.json" with { type: "json" };

/** The frame itself failed, so nothing is known of the reader: both languages are said. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Amparo</title>
        <div className="public">
          <header>
            <span className="brand">
              <BrandMark />
              Amparo
            </span>
          </header>
          <main className="wide grid gap-4">
            {[
              { lang: "en", words: en },
              { lang: "ru", words: ru },
            ].map(({ lang, words }) => (
              <section key={lang} lang={lang} className="card grid gap-3">
                <h1>{words.title}</h1>
                <p>{words.body}</p>
                {error.digest ? <code className="font-mono text-sm">{error.digest}</code> : null}
                <p>
                  <a className="btn btn-primary" href="/">
                    {words.again}
                  </a>
                </p>
              </section>
            ))}
          </main>
        </div>
      </body>
    </html>
  );
}
