import { getTranslations } from "next-intl/server";
import { SignOutForm } from "@/components/auth/sign-out-form";
import { AccountMenu } from "@/components/layout/account-menu";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { TextLink } from "@/components/ui/text-link";
import { readTheme } from "@/lib/web/preferences/read";
import type { Shell } from "@/lib/web/shell";

/** What concerns the person: account, language, colours, the way out; and the pages that have no room in the bar of a phone. */
export async function FrameMenu({ shell }: { shell: Shell }) {
  const [t, theme] = await Promise.all([getTranslations("frame"), readTheme()]);
  return (
    <AccountMenu name={shell.member.name}>
      <TextLink href="/account">{t("menu.account")}</TextLink>
      {shell.can.viewCases ? <TextLink href="/calendar">{t("nav.calendar")}</TextLink> : null}
      <TextLink href="/rota">{t("nav.rota")}</TextLink>
      {shell.can.viewCases ? <TextLink href="/places">{t("nav.places")}</TextLink> : null}
      {shell.can.viewCases ? <TextLink href="/directory">{t("nav.directory")}</TextLink> : null}
      <TextLink href="/rules">{t("nav.rules")}</TextLink>
      {shell.can.manage ? <TextLink href="/organisation">{t("nav.organisation")}</TextLink> : null}
      <TextLink href="/status">{t("nav.status")}</TextLink>
      <LanguageSwitch />
      <ThemeSwitch theme={theme} />
      <SignOutForm>{t("menu.signOut")}</SignOutForm>
    </AccountMenu>
  );
}
