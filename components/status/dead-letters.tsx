import { useLocale, useTranslations } from "next-intl";
import { RowForm } from "@/components/organisation/row-form";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import type { DeadLetter } from "@/lib/alerts/delivery/dead-letters";
import { label } from "@/lib/vocabulary/labels";
import { letGo, tryAgain } from "@/lib/web/status/actions";
import { Failure } from "./complaints";

type DeadLettersProps = { letters: readonly DeadLetter[]; zone: string };

/** Messages that did not arrive, why, and what can be done about each. */
export function DeadLetters({ letters, zone }: DeadLettersProps) {
  const t = useTranslations("status.letters");
  const locale = useLocale();
  return (
    <Card id="letters" title={t("title")} meta={letters.length > 0 ? letters.length : undefined}>
      {letters.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="rows">
          {letters.map(({ id, recipient, kind, purpose, code, failedAt }) => (
            <li key={id}>
              <span className="grid min-w-0 gap-0.5">
                <span>
                  {t(`purposes.${purpose}`)} →{" "}
                  <strong>
                    <bdi>
                      <SealedText value={recipient.name} />
                    </bdi>
                  </strong>
                  , {label("channel_kind", kind, locale)}
                </span>
                <span className="text-ink-2">
                  <Failure code={code} />
                </span>
                <span className="meta">
                  <MomentText value={failedAt} zone={zone} />
                </span>
              </span>
              <span className="flex flex-wrap gap-2">
                <RowForm action={tryAgain} name="letterId" value={id} size="small">
                  {t("again")}
                  <span className="sr-only">: {recipient.name}</span>
                </RowForm>
                <RowForm action={letGo} name="letterId" value={id} size="small">
                  {t("letGo")}
                  <span className="sr-only">: {recipient.name}</span>
                </RowForm>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
