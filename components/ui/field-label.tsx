import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The words of a label; the first child is the name an error summary calls the field by. */
export function FieldLabel({ children, optional }: { children: ReactNode; optional?: boolean }) {
  const t = useTranslations("ui.field");
  return (
    <>
      <span>{children}</span>
      {optional ? <span className="optional"> {t("optional")}</span> : null}
    </>
  );
}
