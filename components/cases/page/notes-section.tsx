import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { KnownLine } from "@/components/casework/known-line";
import { sourceChoices } from "@/components/casework/options";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { CasePageData } from "@/lib/web/casework/loaders";
import { QuickNoteForm } from "../quick-note-form";

/** Notes, the last first, with the place to write the next one on top. */
export function NotesSection({ data }: { data: CasePageData }) {
  const t = useTranslations("case.notes");
  const locale = useLocale();
  const { header, notes, can, directory, zone, key } = data;
  return (
    <Card id="notes" title={t("title")}>
      <div className="grid gap-4">
        {can.note ? (
          <QuickNoteForm marks={{ caseId: header.id, key }} source={sourceChoices(locale)} />
        ) : null}
        {notes.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
        <ul className="grid gap-4">
          {notes.map((note) => (
            <li key={note.id} className="grid gap-1 border-t border-line pt-3">
              <p className="meta">
                <MomentText value={note.createdAt} zone={zone} />
                {note.on ? (
                  <>
                    {" · "}
                    {t("of")} <DateText value={note.on} />
                  </>
                ) : null}
              </p>
              <p className="max-w-prose whitespace-pre-wrap" dir="auto">
                <SealedText value={note.text} />
              </p>
              <span className="flex flex-wrap items-baseline gap-x-3">
                <KnownLine fact={note} by={directory.members.get(note.createdBy)} />
                {can.note ? (
                  <span className="text-sm">
                    <TextLink href={`/cases/${header.id}/notes/${note.id}` as Route}>{t("edit")}</TextLink>
                  </span>
                ) : null}
                {note.version > 1 ? (
                  <span className="text-sm">
                    <TextLink href={`/cases/${header.id}/history#${note.id}` as Route}>
                      {t("changed")}
                    </TextLink>
                  </span>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
