import { type _Translator, createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import { catalogues, type Messages } from "./catalogues.ts";
import type { Locale } from "./locales.ts";

type Path = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** Sentences of one namespace (`"alerts.take"`), as a parameter of a function that needs them. */
export type Words<P extends Path = never> = _Translator<Messages, P>;

/** Sentences for who has no request: mails of the worker, answers of the proxy. */
export function translator<const P extends Path = never>(locale: Locale, namespace?: P): Words<P> {
  return createTranslator<Messages, P>({
    locale,
    messages: catalogues[locale] as Messages,
    namespace,
    timeZone: "UTC",
  });
}
