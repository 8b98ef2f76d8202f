import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { SealedText } from "@/components/ui/sealed-text";
import type { RotaData } from "@/lib/web/rota/loaders";
import { sayBack } from "@/lib/web/rota/shift-actions";
import { ActButtons } from "./act-button";
import { useNameText } from "./use-names";

/** Who is away, and on which days. */
export function AbsencesCard({ data, viewerId }: { data: RotaData; viewerId: string }) {
  const t = useTranslations("rota.absences");
  const name = useNameText();
  return (
    <Card id="absences" title={t("title")} meta={data.absences.length > 0 ? data.absences.length : undefined}>
      {data.absences.length === 0 ? <EmptyState>{t("none")}</EmptyState> : null}
      <ul className="rows">
        {data.absences.map(({ id, userId, firstDay, lastDay }) => (
          <li key={id}>
            <p className="line">
              <strong>
                <bdi>
                  <SealedText value={data.names[userId] ?? null} />
                </bdi>
              </strong>{" "}
              <span>
                {firstDay === lastDay ? (
                  <DateText value={firstDay} year={false} />
                ) : (
                  <>
                    {t("from")} <DateText value={firstDay} year={false} /> {t("to")}{" "}
                    <DateText value={lastDay} year={false} />
                  </>
                )}
              </span>
            </p>
            {data.canManage || userId === viewerId ? (
              <ActButtons
                action={sayBack}
                id={id}
                buttons={[{ label: t("remove"), of: name(data.names[userId]) }]}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
