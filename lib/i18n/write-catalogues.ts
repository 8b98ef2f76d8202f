import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LOCALES } from "./locales.ts";

const MESSAGES = new URL("../../messages/", import.meta.url);
const TARGET = new URL("./catalogues.ts", import.meta.url);

/** The namespaces of a language: its files in `messages/`, in order. */
export function namespacesOf(locale: string): string[] {
  return readdirSync(new URL(`${locale}/`, MESSAGES))
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
}

const nameOf = (locale: string, namespace: string) =>
  locale + namespace.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** The text of `catalogues.ts`: one import for each file, so that bundler, worker and compiler all see it. */
export function catalogueModule(): string {
  const files = LOCALES.flatMap((locale) => namespacesOf(locale).map((namespace) => ({ locale, namespace })));
  const imports = files.map(
    ({ locale, namespace }) =>
      `import ${nameOf(locale, namespace)} from "../../messages/${locale}/${namespace}.json" with { type: "json" };`,
  );
  const tables = LOCALES.map((locale) => {
    const rows = namespacesOf(locale).map((namespace) => {
      const key = namespace.includes("-") ? `"${namespace}"` : namespace;
      return `    ${key}: ${nameOf(locale, namespace)},`;
    });
    return `  ${locale}: {\n${rows.join("\n")}\n  },`;
  });
  return `// Written by \`npx node lib/i18n/write-catalogues.ts\` from the files in messages/; a test compares.
${imports.join("\n")}

/** Every sentence of the program, by language and namespace. */
export const catalogues = {
${tables.join("\n")}
};

export type Messages = (typeof catalogues)["en"];
export type Namespace = keyof Messages;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, catalogueModule());
