import { FileText } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { DocumentView } from "@/lib/documents/document";
import { paperPlaces } from "@/lib/web/documents/places";
import { kilobytes, kindKey } from "./kind-key";

type PaperListProps = {
  caseId: string;
  documents: readonly DocumentView[];
  names: ReadonlyMap<string, string>;
  zone: string;
  /** What a paper shows, where the list is of a whole case. */
  shows?: (document: DocumentView) => ReactNode;
};

/** Papers, each with its small picture, what it is, who added it and when. */
export function PaperList({ caseId, documents, names, zone, shows }: PaperListProps) {
  const t = useTranslations("documents");
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {documents.map((document) => {
        const { id, label, fileName, mediaType, byteSize, createdBy, createdAt } = document;
        const name = label ?? fileName;
        return (
          <li key={id} className="flex min-w-0 gap-3">
            <Small document={document} />
            <div className="grid min-w-0 content-start gap-0.5">
              <span className="font-medium [overflow-wrap:anywhere]" dir="auto">
                <TextLink href={paperPlaces.one(caseId, id) as Route}>
                  <SealedText value={name} />
                </TextLink>
              </span>
              {shows?.(document)}
              <span className="text-sm text-ink-2">
                {t(`kinds.${kindKey(mediaType)}`)}, {t("bytes", { kilobytes: kilobytes(byteSize) })}
              </span>
              <span className="text-sm text-ink-3">
                {names.get(createdBy) ? <>{names.get(createdBy)}, </> : null}
                <MomentText value={createdAt} zone={zone} />
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** It says nothing that the name beside it does not. */
function Small({ document: { id, hasPicture } }: { document: DocumentView }) {
  const frame = "size-20 shrink-0 rounded-md border border-line";
  if (!hasPicture) {
    return (
      <span className={`${frame} grid place-items-center text-ink-3`}>
        <FileText aria-hidden="true" />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: it is somebody's paper, which no optimiser of the framework may fetch and keep
    <img
      src={paperPlaces.file(id, "thumb")}
      alt=""
      width={80}
      height={80}
      loading="lazy"
      decoding="async"
      className={`${frame} object-cover object-top`}
    />
  );
}
