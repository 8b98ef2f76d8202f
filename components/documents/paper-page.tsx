import { useTranslations } from "next-intl";
import { Fact } from "@/components/casework/fact";
import { FormPage } from "@/components/casework/form-page";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { isDamaged } from "@/lib/crypto/damaged";
import type { PaperPage as PaperPageData } from "@/lib/web/documents/loaders";
import { paperPlaces } from "@/lib/web/documents/places";
import type { Page } from "@/lib/web/page";
import { kilobytes, kindKey } from "./kind-key";
import { StrikePaperForm } from "./strike-paper-form";

/** One paper: the picture as large as the page, what is known of it, and the way to save it. */
export function PaperPage({ page }: { page: Page<PaperPageData> }) {
  const t = useTranslations("documents");
  const { header, document, addedBy, zone, key, can } = page.data;
  const { id, version, label, fileName, mediaType, byteSize, hasPicture, createdAt } = document;
  return (
    <FormPage
      shell={page.shell}
      header={header}
      section="documents"
      title={hasPicture ? t("picture") : t("paper")}
      namespaces={["documents.strike", "proceedings.form"]}
    >
      <div className="grid grid-cols-1 gap-5">
        {hasPicture ? (
          <a
            href={paperPlaces.file(id, "view")}
            target="_blank"
            rel="noreferrer"
            className="justify-self-start"
          >
            {/* biome-ignore lint/performance/noImgElement: it is somebody's paper, which no optimiser of the framework may fetch and keep */}
            <img
              src={paperPlaces.file(id, "view")}
              alt={label && !isDamaged(label) ? label : t("picture")}
              className="max-h-[80vh] max-w-full rounded-md border border-line"
            />
          </a>
        ) : null}
        <Card id="paper" title={t("about")}>
          <dl className="facts">
            <Fact term={t("form.label")}>{label && <SealedText value={label} />}</Fact>
            <Fact term={t("kind")}>{t(`kinds.${kindKey(mediaType)}`)}</Fact>
            <Fact term={t("size")}>{t("bytes", { kilobytes: kilobytes(byteSize) })}</Fact>
            <Fact term={t("fileName")}>
              <span className="[overflow-wrap:anywhere]" dir="auto">
                <SealedText value={fileName} />
              </span>
            </Fact>
            <Fact term={t("addedBy")}>{addedBy}</Fact>
            <Fact term={t("addedAt")}>
              <MomentText value={createdAt} zone={zone} />
            </Fact>
          </dl>
          {!hasPicture || can.original ? (
            <div className="mt-3 grid justify-items-start gap-2">
              <a href={paperPlaces.file(id, "original")} className="btn" download>
                {hasPicture ? t("original") : t("download")}
              </a>
              <p className="text-sm text-ink-2">
                {hasPicture ? `${t("originalHint")} ` : null}
                {t("leaves")}
              </p>
            </div>
          ) : null}
        </Card>
        {can.strike ? (
          <Card id="strike-out" title={t("strike.title")}>
            <p className="mb-3 text-sm text-ink-2">{t("strike.explain")}</p>
            <StrikePaperForm onCase={{ caseId: header.id, key }} edited={{ id, version }} />
          </Card>
        ) : null}
      </div>
    </FormPage>
  );
}
