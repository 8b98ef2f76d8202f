import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

/** The rows of a region: so many at once, the rest one press away, so that what stands below is not pushed out of sight. */
export function FoldedRows({ rows, atOnce }: { rows: readonly ReactNode[]; atOnce: number }) {
  const t = useTranslations("board");
  const rest = rows.slice(atOnce);
  return (
    <>
      <ul className="rows">{rows.slice(0, atOnce)}</ul>
      {rest.length > 0 ? (
        <Disclosure summary={t("rest", { count: rest.length })}>
          <ul className="rows">{rest}</ul>
        </Disclosure>
      ) : null}
    </>
  );
}
