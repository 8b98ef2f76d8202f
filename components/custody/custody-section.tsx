import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { AccessGrid } from "./access-grid";
import { ContactList } from "./contact-list";
import { EpisodeItem } from "./episode-item";
import type { CustodySectionProps } from "./section-props";
import { TowardsNotice } from "./towards-notice";

/** Where the person is and was, in whose hands, what happened there, and who has seen or heard them. */
export function CustodySection(props: CustodySectionProps) {
  const { caseId, custody, canRecord, canRaise } = props;
  const t = useTranslations("custody");
  const record = (
    <ButtonLink href={`/cases/${caseId}/custody/new` as Route} size="small">
      {t("record")}
    </ButtonLink>
  );
  const { isHeld, episodes, towardsRemoval } = custody;
  return (
    <Card
      id="custody"
      title={t("title")}
      meta={isHeld === null ? t("notKnown") : t(isHeld ? "isHeld" : "isFree")}
      more={canRecord && episodes.length > 0 ? record : undefined}
    >
      <div className="grid gap-5">
        {towardsRemoval ? <TowardsNotice caseId={caseId} move={towardsRemoval} canRaise={canRaise} /> : null}
        {episodes.length === 0 ? (
          <EmptyState action={canRecord ? record : undefined}>{t("empty")}</EmptyState>
        ) : (
          <ul className="grid gap-4">
            {episodes.map((episode) => (
              <EpisodeItem key={episode.id} episode={episode} {...props} />
            ))}
          </ul>
        )}
        <AccessGrid {...props} />
        <ContactList {...props} />
      </div>
    </Card>
  );
}
