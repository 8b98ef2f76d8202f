import { useTranslations } from "next-intl";
import { AccountMenu } from "@/components/layout/account-menu";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { TextLink } from "@/components/ui/text-link";
import type { Shell } from "@/lib/web/shell";

/** What concerns the person: account, language, the organisation on a phone, the way out. */
export function FrameMenu({ shell }: { shell: Shell }) {
  const t = useTranslations("frame");
  return (
    <AccountMenu name={shell.member.name}>
      <TextLink href="/account">{t("menu.account")}</TextLink>
      {shell.can.manage ? <TextLink href="/organisation">{t("nav.organisation")}</TextLink> : null}
      <LanguageSwitch />
    </AccountMenu>
  );
}
