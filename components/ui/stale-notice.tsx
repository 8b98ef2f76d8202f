import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/web/form-state";

/** After a stale save: what a colleague has saved, beside what the form still holds. */
export function StaleNotice({ state, labels }: { state: FormState; labels: Record<string, string> }) {
  const t = useTranslations("ui.stale");
  const theirs = Object.entries(state.theirs ?? {});
  if (theirs.length === 0) return null;
  return (
    <section className="notice notice-warn">
      <h3>{t("theirs")}</h3>
      <dl className="mt-1.5 grid gap-2">
        {theirs.map(([name, text]) => (
          <div key={name}>
            <dt className="meta">{labels[name] ?? name}</dt>
            <dd className="whitespace-pre-wrap" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
