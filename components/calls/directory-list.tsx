"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FindField } from "@/components/ui/find-field";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { PhoneLine } from "@/lib/custody/phone-lines";
import { foldedName } from "@/lib/custody/place-name";
import { PhoneLinks } from "./phone-links";

/** An entry in finished words. `find` holds what can be looked for, folded. */
export type DrawnEntry = {
  id: string;
  find: string;
  name: string;
  kind: string;
  state: string;
  phones: PhoneLine[];
  hours: string | null;
  languages: string;
  note: string | null;
  ringing: string;
};

type DirectoryListProps = { entries: readonly DrawnEntry[]; canEdit: boolean };

/** The directory, and a field that looks through it where it stands: names are sealed, and never go into an address. */
export function DirectoryList({ entries, canEdit }: DirectoryListProps) {
  const t = useTranslations("calls.directory");
  const [typed, setTyped] = useState("");
  const wanted = foldedName(typed);
  const found = entries.filter(({ find }) => find.includes(wanted));
  return (
    <>
      <FindField label={t("find")} onType={setTyped} />
      <p role="status" className={wanted === "" ? "sr-only" : "meta mb-2"}>
        {wanted === "" ? "" : t("found", { count: found.length })}
      </p>
      <ul className="directory-list">
        {found.map((entry) => (
          <li key={entry.id} className="card">
            <Drawn entry={entry} canEdit={canEdit} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Drawn({ entry, canEdit }: { entry: DrawnEntry; canEdit: boolean }) {
  const t = useTranslations("calls");
  const { id, name, kind, state, phones, hours, languages, note, ringing } = entry;
  return (
    <>
      <div className="head">
        <h2>
          <bdi>
            <SealedText value={name} />
          </bdi>
        </h2>
        {canEdit ? (
          <TextLink href={`/directory/${id}` as Route}>
            <span aria-hidden="true">{t("directory.edit")}</span>
            <span className="sr-only">{t("directory.editOf", { name })}</span>
          </TextLink>
        ) : null}
      </div>
      <p className="meta">
        {kind} · {state}
      </p>
      {ringing ? (
        <p>
          <Tag tone="warn">{ringing}</Tag>
        </p>
      ) : null}
      <PhoneLinks phones={phones} before={t("line.call", { name })} none={t("line.noPhone")} />
      {hours || languages || note ? (
        <dl className="alert-facts text-sm">
          <Words term={t("line.hours")} value={hours} />
          <Words term={t("line.languages")} value={languages} />
          <Words term={t("line.note")} value={note} />
        </dl>
      ) : null}
    </>
  );
}

function Words({ term, value }: { term: string; value: string | null }) {
  if (!value) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd className="whitespace-pre-wrap" dir="auto">
        <SealedText value={value} />
      </dd>
    </>
  );
}
