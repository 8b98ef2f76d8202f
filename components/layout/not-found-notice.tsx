import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Failure } from "./failure";

/** What is missing and what is not theirs look the same. */
export function NotFoundNotice() {
  const t = useTranslations("errors.page");
  return (
    <Failure title={t("notFoundTitle")} actions={<ButtonLink href="/">{t("board")}</ButtonLink>}>
      <p>{t("notFoundBody")}</p>
    </Failure>
  );
}
