"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FindField } from "@/components/ui/find-field";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { foldedName } from "@/lib/custody/place-name";

/** A line in finished words. `find` holds the name folded, in its own script and in Latin letters. */
export type DrawnPlace = {
  id: string;
  name: string;
  find: string;
  state: string;
  kind: string;
  isWayOut: boolean;
  holdingBody: string;
  border: string;
  held: string;
};

const COLUMNS = ["name", "state", "kind", "holdingBody", "border", "held"] as const;

/** The directory, and a field that looks through its names where it stands: a name is sealed, and never goes into an address. */
export function PlaceTable({ places }: { places: readonly DrawnPlace[] }) {
  const t = useTranslations("places.list");
  const [typed, setTyped] = useState("");
  const wanted = foldedName(typed);
  const found = places.filter(({ find }) => find.includes(wanted));
  return (
    <>
      <FindField label={t("find")} onType={setTyped} />
      <p role="status" className={wanted === "" ? "sr-only" : "meta mb-2"}>
        {wanted === "" ? "" : t("found", { count: found.length })}
      </p>
      <table className="caseload">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((place) => (
            <tr key={place.id}>
              <th scope="row">
                <TextLink href={`/places/${place.id}` as Route}>
                  <bdi>
                    <SealedText value={place.name} />
                  </bdi>
                </TextLink>
              </th>
              <td>{place.state}</td>
              <td>
                {place.kind} {place.isWayOut ? <Tag tone="warn">{t("wayOut")}</Tag> : null}
              </td>
              <td>{place.holdingBody}</td>
              <td>{place.border}</td>
              <td>{place.held}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
