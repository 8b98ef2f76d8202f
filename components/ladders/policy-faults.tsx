import { useLocale, useTranslations } from "next-intl";
import type { Judged } from "@/lib/alerts/ladder/policy-faults";
import { label } from "@/lib/vocabulary/labels";
import { type Names, sayTarget } from "@/lib/web/ladders/words";

/** What is wrong with a ladder, in red, and what may turn out empty, quietly. */
export function PolicyFaults({ judged, names }: { judged: Judged; names: Names }) {
  const t = useTranslations("ladders.faults");
  const target = useTranslations("ladders.target");
  const locale = useLocale();
  return (
    <>
      {judged.faults.length > 0 ? (
        <ul className="notice notice-error grid gap-1">
          {judged.faults.map((fault) => (
            <li key={JSON.stringify(fault)}>
              {fault.kind === "emptyStep"
                ? t(fault.isLast ? "lastEmpty" : "emptyStep", { number: fault.step + 1 })
                : fault.kind === "noSteps"
                  ? t("noSteps")
                  : fault.channel === null
                    ? t("noKind")
                    : t("oneKind", { channel: label("channel_kind", fault.channel as "email", locale) })}
            </li>
          ))}
        </ul>
      ) : null}
      {judged.notes.map((note) => (
        <p key={JSON.stringify(note)} className="meta">
          {note.kind === "mayBeEmpty"
            ? t("mayBeEmpty", { number: note.step + 1 })
            : t("gone", { number: note.step + 1, who: sayTarget(target, note.target, names) })}
        </p>
      ))}
    </>
  );
}
