import { useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { EmptyState } from "@/components/ui/empty-state";
import type { HistoryPageData } from "@/lib/web/casework/loaders";
import type { Page } from "@/lib/web/page";
import { RevisionItem } from "./history/revision-item";

/** Every change to the case and to its person, newest first. Nothing is lost by editing. */
export function HistoryPage({ page }: { page: Page<HistoryPageData> }) {
  const t = useTranslations("case.history");
  const { header, history, zone } = page.data;
  const { revisions, names, hasMore } = history;
  const isFirst = (at: number) =>
    revisions.findIndex(({ objectId }) => objectId === revisions[at]?.objectId) === at;
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="timeline"
      title={t("title")}
      intro={t("intro")}
      namespaces={[]}
    >
      {revisions.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <ol className="grid max-w-200 gap-4">
          {revisions.map((revision, at) => (
            <RevisionItem
              key={revision.id}
              revision={revision}
              names={names}
              zone={zone}
              discreet={page.shell.member.isDiscreet}
              anchor={isFirst(at) ? revision.objectId : undefined}
            />
          ))}
        </ol>
      )}
      {hasMore ? <p className="notice max-w-200">{t("more", { count: revisions.length })}</p> : null}
    </FormPage>
  );
}
