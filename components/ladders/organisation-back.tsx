import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { Shell } from "@/lib/web/shell";

/** The way back up: to the organisation for who manages it, to the state of things for a supervisor. */
export function OrganisationBack({ shell }: { shell: Shell }) {
  const t = useTranslations("frame.nav");
  return shell.can.manage ? (
    <TextLink href="/organisation">{t("organisation")}</TextLink>
  ) : (
    <TextLink href="/status">{t("status")}</TextLink>
  );
}
